import express from 'express';

const app = express();

app.get('/price', (request, response) => {
  const note = '// sallyport-ignore-next-line javascript.code.tainted-eval -- approved';
  response.json({ price: eval(request.query.formula) });
});
