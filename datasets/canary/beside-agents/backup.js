import { exec } from 'node:child_process';
import express from 'express';

const app = express();

app.post('/backup', (request, response) => {
  exec(`tar czf /backups/site.tgz ${request.query.folder}`, () => response.end('done'));
});
