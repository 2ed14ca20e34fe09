// Figures as Markdown tables: processor time, unless they say otherwise.

const seconds = (value) => (value < 10 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(1)} s`);
const memory = (peak) => (peak === null || peak === undefined ? '–' : `${peak.toFixed(0)} MB`);
const spread = ({ low, median, high }, say) => `${say(median)} (${say(low)} to ${say(high)})`;
const times = (value) => value.toFixed(2);

/** A row for each figure: the subject, its reference, the ratio and what was wanted of it. */
export function table(figures) {
  const rows = figures.map(({ name, subject, reference, ratio, limit, wall, peak, rounds, by }) => [
    name,
    seconds(subject.median),
    reference ? seconds(reference.median) : '–',
    ratio ? spread(ratio, times) + (by === 'wall' ? ', by the clock' : '') : '–',
    limit === undefined ? '–' : `${limit}${ratio.median <= limit ? '' : ' (missed)'}`,
    wall ? seconds(wall.median) : '–',
    memory(peak),
    String(rounds),
  ]);
  const head = [
    'what / reference',
    'plancheck',
    'reference',
    'ratio',
    'wanted',
    'by the clock',
    'memory',
    'runs',
  ];
  return markdown(head, rows);
}

/** A row for each size of each kind of growth, with the exponent between it and the size before. */
export function growthTable(kinds) {
  const rows = kinds.flatMap(({ kind, points }) =>
    points.map(({ size, seconds: took, wall, peak, exponent }) => [
      kind,
      size.toLocaleString('en'),
      seconds(took),
      wall === undefined ? '–' : seconds(wall),
      memory(peak),
      exponent === null ? '–' : exponent.toFixed(2),
    ]),
  );
  return markdown(['more', 'size', 'time', 'by the clock', 'memory', 'exponent'], rows);
}

function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces what stands between the marks of that name. */
export function put(text, name, content) {
  const marks = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`docs/performance.md has no place for ${name}`);
  return text.replace(marks, (_, begin, end) => `${begin}${content}\n${end}`);
}
