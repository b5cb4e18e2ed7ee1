/** Imported first by every script: an old Node gets a sentence, not a syntax error from deep inside. */
const minimum = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < minimum[0] || (major === minimum[0] && minor < minimum[1])) {
  console.error(
    `Gradus needs Node ${minimum.join('.')} or newer (24 is recommended); this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
