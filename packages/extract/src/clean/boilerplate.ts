/**
 * Lines of a news page that are no text of the article: messages of players, buttons, credits, bylines, dates. A line is dropped only if the
 * *whole* of it looks so: a sentence that mentions cookies or Facebook stays.
 */

const PLAYER: readonly RegExp[] = [
  /^(?:sorry, )?your browser (?:does ?n[o'’]t|does not|cannot) (?:support|play)\b/iu,
  /^no (?:compatible|media) source (?:was |is )?(?:found|currently available)/iu,
  /^the (?:code|url) has been copied to your clipboard/iu,
  /^(?:embed(?:ded)?|auto|pop-?out player|direct link|download|play|pause|mute|volume|live|transcript|video|audio|photos?|gallery)$/iu,
  /^(?:auto )?(?:\d{3,4}p[ |•]*)+$/iu,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:[\s/|-]+\d{1,2}:\d{2}(?::\d{2})?)*$/u,
  /^(?:this (?:video|audio|content) (?:is|can(?:not|'t)|file)\b.*|javascript (?:is|must be)\b.*|please enable (?:javascript|cookies)\b.*)$/iu,
];

const BUTTONS: readonly RegExp[] = [
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|ad|ads|scroll to continue|story continues below.*|article continues (?:below|after).*)$/iu,
  /^(?:share|share this(?: (?:article|story|page))?|share on .{2,30}|share via .{2,30}|tweet|e-?mail|print|copy link|comments?(?: \(\d+\))?|\d+ comments?|save|reply|like|bookmark)(?: ?[:|•])?$/iu,
  /^(?:see|view|read|show|load|watch) (?:all|more|comments|less|full (?:article|story|coverage))(?: .{0,30})?$/iu,
  /^(?:related|related (?:articles?|stories|topics|links|news|content)|more (?:on this story|stories|from .{2,40})|most (?:read|popular|viewed)|recommended(?: for you)?|trending(?: now)?|top stories|latest(?: news)?|tags?|topics?|categories|keywords|sources?|external links|references|notes)(?: ?:.*)?$/iu,
  /^(?:sign up|sign in|log in|subscribe|register|follow us|join us|get (?:the|our) (?:latest|daily|free|app)|download (?:the|our) .{0,20}app|support (?:our|independent) journalism|donate)\b.{0,160}$/iu,
  /^(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.*$/iu,
  /^(?:accept|reject|manage|allow) (?:all|cookies|all cookies|preferences|settings)$/iu,
  /^(?:by (?:clicking|continuing|signing up)\b.*|(?:terms (?:of (?:use|service)|and conditions)|privacy policy|cookie (?:policy|settings))(?: ?[|•·].*)?)$/iu,
  /^(?:skip to (?:main )?content|back to top|home|menu|search|close|next|previous|page \d+(?: of \d+)?|loading\.*|click here\b.{0,80})$/iu,
  /^(?:have an opinion on this story\?|share (?:it|your (?:thoughts|views))\b.{0,60}|what do you think\?|let us know\b.{0,60})$/iu,
  /^(?:©|\(c\)|copyright\b).{0,200}$/iu,
  /^.{0,80}\ball rights reserved\.?.{0,80}$/iu,
];

const CREDITS: readonly RegExp[] = [
  /^(?:photo(?:graph)?|image|picture|illustration|video|graphic|credit|file photo|source|courtesy)s?(?: (?:by|credit|courtesy(?: of)?))? ?[:/|-] ?.{2,80}$/iu,
  /^\(?(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|Xinhua|TASS|Shutterstock|Handout) ?(?:Photo|Images?)?(?: ?\/ ?.{2,60})?\)?$/u,
  /^.{0,60}[/|] ?(?:AP|AFP|EPA|Reuters|Getty Images|Shutterstock|Anadolu(?: Agency)?|Alamy|Wikimedia Commons)(?: (?:via|for|through) .{2,40})?$/u,
  /^(?:\(?file(?: photo)?\)?|\(photo: .*\))$/iu,
];

const BYLINES: readonly RegExp[] = [
  /^BY [\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){1,3} ?(?:(?:,|AND|&|\|).{0,80})?$/u,
  /^By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?(?:(?:,|and|&|\|).{0,80})?$/u,
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|written|compiled)(?: and (?:writing|editing|reporting))? by .{2,160}$/iu,
  /^(?:.{2,80} (?:contributed|contributing) to this (?:report|story|article)\.?|(?:this|the) (?:report|story|article) was (?:written|edited|translated|prepared|contributed) .{2,120})$/iu,
  /^(?:published|updated|posted|last (?:updated|modified)|first published|modified)\b:?.{0,60}$/iu,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?,? \d{4}(?:,? .{0,20})?$/iu,
  /^\d{1,2}:\d{2} ?(?:a\.?m\.?|p\.?m\.?)?(?: [A-Z]{2,4})?(?:,? .{0,30}\d{4})?$/iu,
  /^(?:\d+ ?(?:min(?:ute)?s?|hours?|days?)) (?:read|ago)$/iu,
];

/** Is the line (trimmed) the message of a video or audio player? The line after one is most often its title. */
export function isPlayerMessage(line: string): boolean {
  return PLAYER.some((pattern) => pattern.test(line));
}

/** Is the line (trimmed) no text at all: button, advertisement, credit, byline, date, or without any letter? */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST_BOILERPLATE) return false;
  if (!/\p{L}/u.test(line)) return true;
  return [PLAYER, BUTTONS, CREDITS, BYLINES].some((list) => list.some((pattern) => pattern.test(line)));
}

/** No pattern above is meant for longer lines (characters); it also bounds the time that they take. */
const LONGEST_BOILERPLATE = 300;

/** Is the line (trimmed) the caption of a picture: it says that the picture is from a file, or ends in a credit? */
export function isCaption(line: string): boolean {
  if (line.length > LONGEST_CAPTION) return false;
  return (
    /^(?:file ?(?:photo)? ?[:—–-]|caption ?:)/iu.test(line) ||
    /[([](?:file(?: photo)?|(?:AP|AFP|EPA|Reuters|Getty)\b[^)\]]{0,60}|photo[^)\]]{0,60}|.{0,40}\/(?:AP|AFP|EPA|Reuters|Getty)\b[^)\]]{0,40})[)\]]\.?$/iu.test(
      line,
    ) ||
    /\b(?:file photo|photo by .{2,60}|courtesy of .{2,60})\.?$/iu.test(line)
  );
}

/** Longer lines are text, whatever they end with (characters; chosen by eye). */
const LONGEST_CAPTION = 400;
