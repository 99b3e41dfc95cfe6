import express from 'express';

const app = express();

app.get('/price', (request, response) => {
  response.json({ price: eval(request.query.formula) });
});
