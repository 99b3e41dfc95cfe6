import { readFileSync, createReadStream } from "node:fs";
import { join } from "node:path";
import type { Request, Response } from "express";

export const show = (req: Request, res: Response): void => {
  const name = req.params.name as string;
  // ruleid: javascript.path.tainted-file
  createReadStream(join("data", name)).pipe(res);
};
export const invoice = (req: Request, res: Response): void => {
  const id = Number(req.params.id);
  // ok: javascript.path.tainted-file
  res.end(readFileSync(join("invoices", `${id}.pdf`)));
};
