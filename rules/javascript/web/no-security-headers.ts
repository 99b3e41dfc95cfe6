import express from "express";
import helmet from "helmet";
// ok: javascript.web.no-security-headers
const app = express();
app.use(helmet());
