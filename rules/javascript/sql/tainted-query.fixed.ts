import { Controller, Get, Query } from "@nestjs/common";
import { PrismaClient } from "@prisma/client";
import knex from "knex";
const prisma = new PrismaClient();

@Controller("items")
export class ItemController {
  constructor(private readonly repo: any) {}

  @Get()
  async find(@Query("name") name: string) {
    // ruleid: javascript.sql.tainted-query
    return prisma.$queryRaw`SELECT * FROM items WHERE name = ${name}`;
  }

  @Get("safe")
  async findSafely(@Query("name") name: string) {
    // ok: javascript.sql.tainted-query
    return prisma.$queryRaw`SELECT * FROM items WHERE name = ${name}`;
  }
}

export async function byOwner(req: any, repo: any) {
  return repo
    .createQueryBuilder("item")
    // ruleid: javascript.sql.tainted-query
    .where(`item.owner = :owner`, { owner: req.query.owner })
    .getMany();
}
export async function byOwnerSafely(req: any, repo: any) {
  return repo
    .createQueryBuilder("item")
    // ok: javascript.sql.tainted-query
    .where("item.owner = :owner", { owner: req.query.owner })
    .getMany();
}
