// A process that answers pieces of work, one after the other. The file named in the first argument exports `work`; it
// imports no room by its door, which would double what this process weighs.
type Work = (asked: unknown) => unknown;

const file = process.argv[2];
if (!file) throw new Error('no file named');
const { work } = (await import(file)) as { work: Work };

process.on('message', async (asked) => {
  try {
    process.send?.({ answer: await work(asked) });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// The parent died: nobody waits for the answer.
process.once('disconnect', () => process.exit(1));
process.send?.('ready');
