import { expect, test } from 'vitest';

import { detectLanguage } from './language.js';

test.each([
  ['en', 'Ugandan police detained opposition candidate Kizza Besigye, his party said, and released him later.'],
  ['fr', 'Le ministre des Affaires étrangères a critiqué la décision du gouvernement, annoncée la veille.'],
  ['en', 'Angela Merkel criticized Vladimir Putin in Berlin.'],
  ['en', 'David Smith met Anna Jones in Paris on Monday. The minister criticized Russia.'],
  ['en', 'Bruno Le Maire criticized Germany as he left for Berlin.'],
  ['fr', 'Macron a rencontré Merz à Berlin lundi, sans résultat.'],
  ['it', 'Giorgia Meloni ha criticato il ministro Bruno Le Maire in una conferenza a Roma.'],
  ['es', 'Pedro Sánchez se reunió en Madrid con Emmanuel Macron.'],
  [
    'de',
    'Der Außenminister kritisierte die Entscheidung der Regierung, die am Vortag die Verschiebung angekündigt hatte.',
  ],
  ['es', 'El ministro de Exteriores criticó la decisión del Gobierno, que había anunciado la víspera el aplazamiento.'],
  ['ru', 'Министр иностранных дел раскритиковал решение правительства, которое накануне объявило о переносе саммита.'],
  ['ar', 'انتقد وزير الخارجية قرار الحكومة التي أعلنت في اليوم السابق تأجيل القمة المقررة في جنيف.'],
  ['zh', '外交部长批评了政府前一天宣布推迟原定在日内瓦举行的峰会的决定。'],
  ['und', '2025: 17%'],
  ['und', ''],
])('%s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language);
});
