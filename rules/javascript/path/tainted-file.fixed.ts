import { readFileSync, createReadStream } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Request, Response } from "express";

export const show = (req: Request, res: Response): void => {
  const name = req.params.name as string;
  // ruleid: javascript.path.tainted-file
  const filePath = resolve(join("data", name));
  if (!filePath.startsWith(resolve("data") + sep)) {
    res.status(403).end();
    return;
  }
  createReadStream(filePath).pipe(res);
};
export const invoice = (req: Request, res: Response): void => {
  const id = Number(req.params.id);
  // ok: javascript.path.tainted-file
  res.end(readFileSync(join("invoices", `${id}.pdf`)));
};
