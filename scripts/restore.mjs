// See apps/standalone/src/backup/command.ts; scripts/prestart.mjs has compiled it.
process.argv.splice(2, 0, 'restore');
await import('../dist/apps/standalone/src/backup/command.js');
