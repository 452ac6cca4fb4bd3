"""The texts of the parity test: news in the public domain, and hard cases and random ones of our own."""

import random
from pathlib import Path

# Voice of America (public domain), as kept in M2E2; see src/fixtures/README.md.
NEWS = [
    "dev-news/01-obama-speaks-by-phone-to-iran.txt",
    "dev-news/03-ugandan-police-detain-then-release-opposition.txt",
    "dev-news/04-india-to-boycott-south-asian-regional.txt",
    "dev-news/09-bangladeshi-3g-network-launch-to-usher.txt",
    "dev-news/11-israeli-forces-work-to-clear-west.txt",
    "dev-news/12-7-japanese-confirmed-killed-in-algeria.txt",
    "dev-news/13-fifth-protester-killed-as-venezuela-unrest.txt",
    "dev-news/15-top-mexican-official-said-to-tip.txt",
    "dev-news/16-north-korea-s-economy-shows-signs.txt",
    "dev-news/19-msf-says-thousands-flee-into-bush.txt",
]

OWN = [
    "",
    " ",
    "\n",
    "\n\n \t\n",
    "   leading and trailing   ",
    "One line.\nAnother line.\r\n\r\nA paragraph after a blank line.\tA tab.",
    "a\x1cb\x85c\u2028d\u2029e\ufefff\u200bg\u00a0h\u3000i\u202fj",
    "NUL\x00inside, bell\x07, delete\x7f, soft\u00adhyphen, zero\u200dwidth joiner.",
    "“I don’t think we’ll ever know,” she said, “but we can’t stop asking.”",
    '"We won\'t wait", he told reporters; "they\'ve had their chance." \'Maybe,\' said another.',
    "‘It’s over’, the minister’s aide said—then added: “No comment.”",
    "«Nous sommes prêts», a-t-il dit. „Wir schaffen das“, sagte sie. 「はい」と答えた。",
    "He asked: \"Who said 'never again'?\" (Nobody answered.) [Laughter] {sic} <aside>",
    "See https://www.example.org/news/2026/11/24/story-1234.html?utm_source=feed&id=5#top, or www.example.com.",
    "Write to press.office@ministry.example.co.uk or ftp://files.example.net:8021/pub/a_b-c.tar.gz today!",
    "http://localhost:3000/x http://192.168.0.1/ https://例え.jp/パス http://a.b.c.d.example.museum/~user/%20x",
    "Follow @some_body and #BreakingNews: RT @who: it's 100% true!!! :-) ;) <3 xD o.O :'( \\o/ (╯°□°)╯︵ ┻━┻",
    "Great news 🎉🎉 from the team 👩‍👩‍👧‍👦 in 🇺🇦🇬🇧 👍🏽❤️‍🔥☀️ and a keycap 1️⃣.",
    "😀😀😀 emoji😀inside😀words, 💯% sure… ™ © ® ° ± × ÷ ≠ ≤ ∞ √2 π≈3.14159 ∑x² µm ½ ¼ ⅞ ① ⑩ Ⅷ ⅷ",
    "Президент Зеленский встретился в Лондоне с премьер-министром. 5 км, 10 кг, 3 м².",
    "中国外交部发言人周三表示，双方将继续对话。日本の首相は、会談で「合意した」と述べた。한국 대통령은 서울에서 말했다.",
    "قال الرئيس إن المحادثات ستستمر. נשיא המדינה אמר כי השיחות יימשכו. राष्ट्रपति ने कहा कि वार्ता जारी रहेगी।",
    "Ο πρωθυπουργός ΕΙΠΕ ΟΔΥΣΣΕΥΣ. สวัสดีครับ ნახვამდის Հայաստան አዲስ አበባ ภาษาไทย বাংলা தமிழ் ᚠᛇᚻ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐐀𐐨 ﬁligree ŁÓDŹ İstanbul ıĲǅ",
    "Mr. and Mrs. O'Neill-Smith Jr., Ph.D., of St. Louis, Mo., met Gen. D. H. Petraeus at 5 p.m. on Jan. 3, i.e. Tues.",
    "U.S. and U.K. troops, the E.U., N.A.T.O. and the D.R.C.; a.m./p.m.; e.g. this vs. that, etc., et al. (pp. 12-15, Vol. 3, No. 7).",
    "$5.3bn, US$10, C$3, €1,234.56, £20m, ¥500, 20%, 3.5°C, 100°F., 10km, 5kg, 60mph, 8GB, 1/2, 1.5x, 2-1, 1990s, '90s, 21st, 0x1F.",
    "2026-11-24T22:47:01Z, 24/11/2026, 11:45pm, 10:30-12:00, Nov. 24th, Q3 FY2025/26, +44 20 7946 0958, 555-1234, v3.8.0-rc.1",
    "I'd've gone, y'all'd agree, 'twas fun, ain't it? Gonna, wanna, gotta, lemme, dunno, c'mon, o'clock, rock'n'roll, ma'am, let's, cannot.",
    "She's been told he'd left; they're sure it's hers, who's whose, I'm me, we'll see, that'll do, shan't, mightn't, could've, where're.",
    "well-known, so-called, state-of-the-art, co-chaired, ex-president, non-EU, pro-Russian, Franco-German, 30-day, mid-1990s, e-mail--twice",
    "word/word and/or either/or he/she 24/7 TCP/IP a.b.c x=y a+b c*d e^f g|h i~j k\\l m&n AT&T R&D Q&A S&P 500 $TSLA foo_bar fooBar CamelCase",
    "Wait... what?! No—never!! Really?? Yes… (maybe...) -- or -- not – so – sure — at all .. . ... .... ‥ ⋯",
    "(parentheses (nested [brackets {braces}]) here) ((double)) )wrong( ]order[ “mixed' quotes” 'like\" these`` ''",
    "BREAKING: PRESIDENT SIGNS BILL; MARKETS RALLY AS FED HOLDS RATES, SAYS POWELL",
    "breaking: president signs bill; markets rally as fed holds rates, says powell in washington on monday",
    "LONDON (Example News) — Prime Minister Jane Doe said on Friday that Britain would not rule out sanctions against Ruritania.",
    "The treaty, which was signed in 1994 by Ukraine, Russia, the United States and Britain, was never ratified, officials say.",
    "What he said he did and what the committee that investigated it found he had done are, the judge whom they appointed ruled, different.",
    "A hearing is scheduled on the issue today. Who did you say that Mary thought left? Bigger problems than these the minister has never faced.",
    "Neither the mayor nor her deputies have been charged, nor is it clear whether, if so, they will be.",
    "The old man the boats. The horse raced past the barn fell. Time flies like an arrow; fruit flies like a banana.",
    "Fish, chips, peas and mushy, salty, greasy, wonderful bread-and-butter pudding, please!",
    "1. First item\n2. Second item\n   a) nested\n   b) more\n- dash item\n* star item\n• bullet item\n",
    "# Title\n\nSome *emphasis*, **strong**, `code`, [a link](https://example.org/a(b)c) and ![image](x.png).\n\n> quoted\n\n```js\nconst x = {a: [1, 2]};\n```",
    "<p class=\"lead\">HTML &amp; entities &#8217; <a href='/x?y=1&z=2'>here</a><br/></p><!-- comment -->",
    '{"name": "value", "list": [1, 2.5, -3e10, null, true], "nested": {"k": "v\\n"}}',
    "if (x < 10 && y >= 2) { return foo(bar[0], *ptr) / 3.0; } // C++ code\nSELECT * FROM t WHERE a='b';",
    "constructor toString valueOf __proto__ hasOwnProperty prototype length undefined null NaN",
    "to be, or not to be, that is the question: Whether 'tis nobler in the mind to suffer",
    "Shall I compare thee to a summer's day? Thou art more lovely and more temperate:",
    "hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello",
    "supercalifragilisticexpialidocious " + "x" * 99 + " " + "y" * 100 + " " + "Z" * 101 + " " + "1" * 250 + " " + "ab-" * 60 + "end",
    "!" * 60 + " " + "." * 75 + " " + "-" * 50 + " " + "(" * 40 + "word" + ")" * 40 + " " + "😀" * 50 + " " + "“" * 20,
    "Lammy said “the United States [is] no longer chairing” it; Umerov (Ukraine’s minister) & Healey — co-chairs — agreed.",
    "The EU's 27 leaders, meeting in Brussels, agreed to a 90-billion-euro ($105 billion) loan, Reuters and AP reported, citing two diplomats.",
    "Apple Inc. sued Samsung Electronics Co. Ltd. in California's Northern District Court over the iPhone 4S, seeking $2.5 billion.",
    "Hurricane Katrina hit New Orleans, La., on Aug. 29, 2005; FEMA, the Red Cross and the National Guard responded.",
    "Toni Morrison's “Beloved” won the Pulitzer Prize in 1988; the Mona Lisa hangs in the Louvre; World War II ended in 1945.",
    "he she it they them us we you i me my mine your yours his her hers its our ours their theirs myself themselves",
    "I saw her duck. You gave it to them and they gave it back to you. It rained. There were doubts. Here it is. Mine is his.",
    "He is going to go; it has been being done; she did do it; we have had to; they'd better; you need not dare; it used to be.",
    "geese mice children better best worse worst lying dying tied ties leaves wolves criteria data went gone bought thought Being Having Done",
    "The U.N. Security Council voted 13-0, with Russia and China abstaining, to extend the UNIFIL mandate until Aug. 31.",
    "\t\tIndented twice.\n\n\n\nAfter four newlines.  Two  spaces  between   words.    Four.",
    "ends with a newline\n",
    "ends with spaces and newline  \n ",
    "x",
    ".",
    "'",
    "I",
    "Dr.",
    "\u00e9 e\u0301 \u1e9b\u0323 \ufb01 \u212b Å ﷺ ﷽ \u0130 ß ẞ ŉ ǰ ΐ",
]

SCRIPTS = [(0x21, 0x7E), (0xA1, 0x17F), (0x370, 0x3FF), (0x400, 0x4FF), (0x5D0, 0x5EA), (0x620, 0x64A), (0x900, 0x97F), (0x2010, 0x205E),
           (0x20A0, 0x20BF), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x3040, 0x30FF), (0x4E00, 0x4EFF), (0xAC00, 0xACFF),
           (0x1F300, 0x1F64F), (0x1F1E6, 0x1F1FF), (0x10400, 0x1044F)]  # fmt: skip
SPACES = [" "] * 12 + ["  ", "\n", "\n\n", "\t", "\u00a0", " \n "]
GLUE = ["-", "'", "’", ".", ",", "/", ":", "…", "--", "—", "'s", "n't", ")", "(", '"', "”", "“", "!", "?", "$", "%", "&", "@", "#", "_", "~", "*", ";", "[", "]"]


def random_texts(words: list[str], count: int, seed: int) -> list[str]:
    """Lines of news words, punctuation in wrong places, digits, and characters of many scripts."""
    r = random.Random(seed)

    def unit() -> str:
        kind = r.random()
        if kind < 0.6:
            return r.choice(words)
        if kind < 0.72:
            return r.choice(words).upper() if r.random() < 0.5 else r.choice(words).capitalize()
        if kind < 0.82:
            return str(r.randrange(10 ** r.randrange(1, 8)))
        a, b = r.choice(SCRIPTS)
        return "".join(chr(r.randint(a, b)) for _ in range(r.randint(1, 6)))

    def chunk() -> str:
        text = unit()
        while r.random() < 0.35:
            text += r.choice(GLUE) + (unit() if r.random() < 0.6 else "")
        return text if r.random() < 0.85 else r.choice(GLUE) + text

    return ["".join(chunk() + r.choice(SPACES) for _ in range(r.randint(1, 40))) for _ in range(count)]


def parity_texts(data: Path) -> dict[str, list[str]]:
    news = [(data / name).read_text(encoding="utf8") for name in NEWS]
    lines = [line for text in news for line in text.split("\n") if line.strip()]
    words = sorted({w for line in lines for w in line.split(" ")})
    return {
        "news": news,
        "hard cases": OWN,
        "random": random_texts(words, 120, 20261124),
        "one long line": [" ".join(lines[: len(lines) // 2]), " ".join(random_texts(words, 60, 7)).replace("\n", " ")],
    }
