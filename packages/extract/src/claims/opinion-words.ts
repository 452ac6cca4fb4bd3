import { wordSet } from './word-set.js';

/**
 * Opinion words of English, written from knowledge of the language: how good or bad it is, in the eyes of who says so, that somebody does or is
 * this. Lemmas; adjectives and adverbs as they stand.
 */

/** Acts that only who blames calls so: "the government *stifles* dissent". What anybody would call so ("killed", "arrested") is not here. */
export const BAD_ACT = wordSet(
  `abandon abuse aggravate alienate annihilate antagonize appease bankrupt betray blunder botch breach bungle
  butcher cheat coddle coerce collude compromise conspire contradict corrupt cripple curb deceive defraud defy
  degrade dehumanize demean demonize deny deprive derail destabilize devastate disappoint discourage discriminate
  disenfranchise disregard disrespect disrupt distort divide embarrass encroach endanger enrage erode escalate
  evade exacerbate exaggerate exclude exploit exterminate fabricate falsify falter flounder flout foment hamper
  hinder hijack humiliate ignore imperil impede impoverish incite inflame inflict infringe insult instigate
  interfere jeopardize lie manipulate marginalize meddle menace mishandle mislead mismanage misrepresent mistreat
  misuse mock muzzle neglect obstruct offend oppress overreach overstate overstep pander perpetuate plunder
  politicize pollute pretend prey prolong provoke renege repress rig ruin sabotage sacrifice scapegoat scare
  shirk shun silence slander smear sow spoil squander stall stereotype stifle stigmatize stoke strangle subvert
  suppress terrorize trample traumatize trick trivialize undermine underestimate unravel victimize vilify violate
  waste worsen wreck wrong`,
);

/** What those are called who are blamed. */
export const BAD = wordSet(
  `absurd abusive aggressive amateurish anti-democratic antisemitic appalling arbitrary arrogant authoritarian
  autocratic awful bad barbaric baseless biased bigoted blatant bogus botched brutal callous catastrophic chaotic
  clueless complicit condescending contemptible corrupt counterproductive cowardly crazy crippling cruel cynical
  damaging dangerous deceitful deceptive defective deficient deplorable despicable despotic destructive
  dictatorial disappointing disastrous discriminatory disgraceful disgusting dishonest disingenuous dismal
  disproportionate disrespectful disruptive divisive draconian dreadful dysfunctional egregious elitist evil
  excessive extreme extremist fake fanatical farcical fascist faulty feckless flawed foolish fraudulent
  frightening futile greedy grotesque harmful harsh hateful heinous homophobic horrendous horrible horrific
  horrifying humiliating hypocritical ill-advised ill-conceived illegal illegitimate illogical ill-prepared
  immature immoral imprudent inaccurate inadequate inadmissible inappropriate incompetent incoherent inconsistent
  incorrect indecent indefensible ineffective inefficient inept inexcusable inexperienced inflammatory inhuman
  inhumane insane insensitive insincere insufficient insulting intolerable intolerant invalid irrational
  irresponsible irrelevant lawless lazy lousy ludicrous mad malicious meaningless mediocre mindless misguided
  misleading misogynistic mistaken monstrous murderous naive nasty nefarious negligent nonsensical notorious
  obscene obsolete offensive oppressive outdated outrageous overblown paranoid pathetic perverse pitiful
  poisonous pointless politicized predatory prejudiced problematic punitive questionable racist rampant reckless
  regrettable repressive reprehensible repugnant repulsive ridiculous rigged ruthless savage scandalous selfish
  senseless sexist shallow shameful shameless short-sighted shortsighted silly sinister sloppy spineless stale
  stupid subversive superfluous suspicious tainted terrible terroristic thin-skinned thuggish toothless toxic
  treacherous treasonous troubling tyrannical ugly unacceptable unaccountable unamerican un-american unauthorized
  unbalanced unbearable uncaring uncivilized unconscionable unconstitutional undemocratic undignified uneven
  unethical unfair unfit unforgivable unfounded unhelpful unhinged uninformed unjust unjustifiable unjustified
  unlawful unnecessary unproductive unprofessional unpatriotic unqualified unrealistic unreasonable unreliable
  unresponsive unscrupulous unsustainable untenable untrue untrustworthy unwarranted unwilling unwise useless
  vague vain venal vicious vile vindictive vulgar warlike wicked worse worst worthless wrong wrongful xenophobic`,
);

/** What those are called who are praised. */
export const GOOD = wordSet(
  `admirable amazing astute balanced beautiful beloved beneficial brilliant brave capable caring charismatic
  coherent commendable compassionate competent comprehensive constructive cooperative courageous creative
  credible decent decisive dependable dignified diligent disciplined effective efficient encouraging excellent
  exceptional exciting exemplary extraordinary fabulous fair faithful fantastic flawless forward-looking fruitful
  generous gifted glorious good graceful gracious great groundbreaking hardworking heroic helpful historic honest
  honorable honourable humane impartial impressive incredible innovative inspirational inspiring intelligent
  invaluable judicious magnificent marvelous marvellous noble organized outstanding patriotic peace-loving
  perfect phenomenal positive pragmatic principled productive professional promising prosperous prudent
  reasonable reliable remarkable resilient resolute respectable respected rightful robust selfless sensible
  sincere skilled skilful skillful spectacular splendid steadfast successful super superb superior
  supportive talented terrific thoughtful tireless tolerant transformative transparent tremendous trustworthy
  unbiased useful valiant valuable vibrant victorious visionary welcome well-organized wise wonderful worthwhile
  worthy`,
);

/** Names that are blame: "a disgrace". */
export const BAD_THING = wordSet(
  `abomination absurdity abuse aggression apartheid arrogance atrocity barbarian betrayal bias bigot bigotry
  blackmail blasphemy blunder bloodbath breach brutality bully bullying catastrophe chaos charade coercion
  collusion conspiracy corruption coward cowardice crime criminal cruelty cynicism danger deception degradation
  demagogue demagoguery dictator dictatorship disaster discrimination disgrace disinformation disrespect
  distortion embarrassment evil evildoer excuse exploitation extremist fabrication failure failing fanatic farce
  fascism fascist fiasco flaw folly fool fraud genocide greed hatred harassment hypocrisy hypocrite hostility
  hysteria idiot ignorance impunity incitement incompetence indifference inequality inhumanity injustice insanity
  insult interference intimidation intolerance irresponsibility islamophobia joke lawlessness liar lie loser
  lunacy madman madness malice mayhem meddling menace mess misconduct misinformation mismanagement mistake
  mistreatment mockery monster murderer negligence nightmare nonsense obstruction oppression outrage overreach
  photo-op plot ploy poison politicization pretext propaganda provocation puppet racism racist recklessness
  sabotage sacrilege savagery scam scandal scapegoat sham shame shambles shortcoming shortsightedness slander
  smear sore stereotype stigma stunt stupidity subversion terrorist thief threat thug tragedy traitor travesty
  treason tyranny tyrant unfairness vendetta violation witch-hunt wrongdoing xenophobia`,
);

/** Names that are praise: "a milestone". */
export const GOOD_THING = wordSet(
  `accomplishment achievement blessing bravery breakthrough champion compassion competence confidence courage
  decency dedication democracy dignity empathy example excellence fairness friend friendship generosity genius
  goodness hero heroism honesty humanity improvement inspiration integrity intelligence kindness leadership
  loyalty merit milestone miracle optimism patriot pillar pioneer pride professional professionalism prosperity
  renaissance resilience salvation solidarity success testament treasure tribute triumph victory virtue warmth
  wisdom`,
);
