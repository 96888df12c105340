const [fontSize, lineHeight, padding] = [13, 18, 16];

/**
 * Draws text as a terminal shows it, as SVG, so that it stays sharp and can be searched. Every line keeps its spaces by
 * itself, because browsers take the white space of a `text` from no element around it.
 *
 * @param {string} text
 * @returns {string}
 */
export function drawTerminal(text) {
  const lines = text.trimEnd().split('\n');
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * fontSize * 0.61) + 2 * padding;
  const height = lines.length * lineHeight + 2 * padding;
  const rows = lines.map(
    (line, index) => `  <text xml:space="preserve" x="${padding}" y="${padding + (index + 0.75) * lineHeight}">${escaped(line)}</text>\n`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="What npm start prints">
  <rect width="100%" height="100%" rx="8" fill="#1b1f24"/>
  <g font-family="ui-monospace, Consolas, Menlo, monospace" font-size="${fontSize}" fill="#d5dae0">
${rows.join('')}  </g>
</svg>
`;
}

/** @param {string} line */
function escaped(line) {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
