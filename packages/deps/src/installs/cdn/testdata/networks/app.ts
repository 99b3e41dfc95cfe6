import { z } from 'npm:zod@3.23.8'
import chalk from "npm:chalk"
import { assert } from "jsr:@std/assert@1"
import local from './local.ts'
export * from "https://esm.sh/@preact/signals@1.2.3/runtime"
const x = await import("https://ga.jspm.io/npm:lodash@4.17.21/lodash.js")
/**
 * import y from "https://esm.sh/documented@1.0.0"
 */
script.src = `https://unpkg.com/leaflet@1.9.4/dist/leaflet.js`
const help = 'see https://unpkg.com/a@1.0.0/'
const page = "https://unpkg.com/htmx.org@1.9.12"
fetch("https://unpkg.com/" + name)
