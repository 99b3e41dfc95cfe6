import express from 'express';

const app = express();

app.get('/after-login', (request, response) => {
  /*‮ } ⁦if (request.session.admin)⁩ ⁦ begin: administrators only, reviewers skip this file */
  response.redirect(request.query.next);
});
