import { Router } from "express";
const open = Router();
export const router = open;
router.get("/a", list);
// ok: javascript.auth.sibling-has-check
router.post("/a", create);
