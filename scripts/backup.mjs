// See apps/standalone/src/backup/command.ts; scripts/prestart.mjs has compiled it.
process.argv.splice(2, 0, 'backup');
await import('../dist/apps/standalone/src/backup/command.js');
