/**
 * Gold facts of annotated news: tab-separated, one fact a line, header first. Two headers are read: that of the development news
 * (`id tier subject relation object polarity modality speaker when quote accept_s accept_r accept_o`, lists separated by `|`) and the
 * shorter one of the seed (`#id core subject relation object accept_relations note`), where relations are free phrases and no truth
 * fields are given. Quotation marks mean nothing special.
 */
export interface GoldFact {
  readonly id: string;
  readonly core: boolean;
  /** Name of the vocabulary, or an UPPER_SNAKE phrase of the annotator's; a leading `+` is dropped. */
  readonly relation: string;
  /** Every form that is right, the canonical one first. */
  readonly subjects: readonly string[];
  /** Relations that are right as the fact is read; `inverse` holds those that are right with subject and object swapped. */
  readonly relations: readonly string[];
  readonly inverse: readonly string[];
  readonly objects: readonly string[];
  readonly polarity: 'affirmed' | 'denied';
  readonly modality: string;
  readonly speaker: string;
  /** ISO date, month, week, quarter, year or interval (`A/B`, `../B`); empty where the text gives none. */
  readonly when: string;
  /** Words of the article that prove it; empty in the seed's file. */
  readonly quote: string;
  /** Does the file give truth fields, speakers and dates? The seed's does not. */
  readonly truthGiven: boolean;
}

/** Reads the text of a facts file. Lines without a subject are skipped. */
export function readFacts(tsv: string): readonly GoldFact[] {
  const [head = '', ...lines] = tsv.split(/\r?\n/);
  const columns = head.split('\t').map((name) => name.replace(/^#/, ''));
  const facts: GoldFact[] = [];
  for (const line of lines) {
    const cells = line.split('\t');
    const cell = (name: string): string => {
      const at = columns.indexOf(name);
      return at < 0 ? '' : (cells[at] ?? '').trim();
    };
    if (cell('subject') === '') continue;
    const list = (name: string): string[] =>
      cell(name)
        .split('|')
        .map((form) => form.trim())
        .filter((form) => form !== '');
    const accepted = [...list('accept_r'), ...list('accept_relations')];
    const truthGiven = columns.includes('polarity');
    facts.push({
      id: cell('id'),
      core: (columns.includes('tier') ? cell('tier') : cell('core')) === 'core',
      relation: cell('relation').replace(/^\+/, ''),
      subjects: [cell('subject'), ...list('accept_s')],
      relations: [cell('relation'), ...accepted.filter((form) => !form.endsWith('^'))].map(bare),
      inverse: accepted.filter((form) => form.endsWith('^')).map((form) => bare(form.slice(0, -1))),
      objects: [cell('object'), ...list('accept_o')],
      polarity: cell('polarity') === '-' ? 'denied' : 'affirmed',
      modality: cell('modality') || 'asserted',
      speaker: cell('speaker'),
      when: cell('when'),
      quote: cell('quote'),
      truthGiven,
    });
  }
  return facts;
}

function bare(form: string): string {
  return form.replace(/^\+/, '').trim();
}
