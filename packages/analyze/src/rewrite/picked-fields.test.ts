import { describe, expect, it } from 'vitest';
import { repairText } from './testing/repair-text.ts';

describe('fields of a record in JavaScript', () => {
  const rule =
    'pattern-either: [{pattern: "$M.create($B, ...)"}, {pattern: "Object.assign($M, $B)"}], metadata: {rewrite: javascript.picked-fields}';
  const repair = (text: string, files: Readonly<Record<string, string>> = {}, path = 'src/app.js') =>
    repairText({ text, rule, path, files });
  it('come from the schema, without what grants something', async () => {
    const text = `const userSchema = new Schema({\n  name: { type: String, required: true }, // shown\n  'email': String,\n  role: { type: String, default: "user" },\n}, { timestamps: true });\nconst User = model("User", userSchema);\n`;
    const { text: now, repairs } = await repair(`${text}User.create(req.body);\n`);
    expect(now).toContain('User.create(picked(req.body, ["name", "email"]));\n');
    expect(repairs.map(({ kind }) => kind)).toEqual(['proposal']);
  });
  it('come from the file that the model is imported from, and by lodash where it is there', async () => {
    const files = {
      'models/user.ts': 'export const User = sequelize.define("user", { name: a, isAdmin: b, mail: c });\n',
    };
    const text = 'import _ from "lodash";\nimport { User } from "../models/user";\nconst u = await User.findById(1);\n';
    expect((await repair(`${text}Object.assign(u, req.body);\n`, files, 'src/app.ts')).text).toBe(
      `${text}Object.assign(u, _.pick(req.body, ["name", "mail"]));\n`,
    );
  });
  it('come from the names that the function reads', async () => {
    const text = '(req) => {\n  const { title, text } = req.body;\n  Note.create(req.body);\n};\n';
    const { text: now } = await repair(text);
    expect(now).toContain('Note.create(picked(req.body, ["title", "text"]));');
  });
  it.each([
    'Note.create(req.body);',
    'const s = new Schema({ ...base, name: String });\nconst Note = model("Note", s);\nNote.create(req.body);',
    'Note.create(body);',
    'const picked = 1;\nconst Note = q.define("note", { name: 1 });\nNote.create(req.body);',
  ])('leaves %s', async (text) => {
    const left = await repair(text);
    expect(left.text).toBe(text);
    expect(left.refusals).toHaveLength(1);
  });
});

describe('fields of a record in Python', () => {
  const rule = 'patterns: [{pattern: "$M(**$X)"}, {focus-metavariable: $X}], metadata: {rewrite: python.picked-fields}';
  const repair = (text: string, files: Readonly<Record<string, string>> = {}) =>
    repairText({ text, rule, path: 'shop/views.py', files });
  it('come from the file that the model is imported from', async () => {
    const files = {
      'shop/models.py':
        'class Item(Base):\r\n    """A thing."""\r\n    id: Mapped[int] = mapped_column(primary_key=True)\r\n    name: Mapped[str]\r\n    owner_id: Mapped[int]\r\n\r\n    def a(self):\r\n        price: int = 3\r\n',
    };
    expect((await repair('from .models import Item\r\nItem(**data)\r\n', files)).text).toBe(
      'from .models import Item\r\nItem(**{key: value for key, value in data.items() if key in ("name",)})\r\n',
    );
  });
  it.each(['from .models import Item\nItem(**data)\n', 'def f(data):\n    return Item(**data)\n'])(
    'leaves %s',
    async (text) => {
      const left = await repair(text);
      expect(left.text).toBe(text);
      expect(left.refusals).toEqual([
        'which fields a caller may set is not in the code: neither the model is found, nor are they read by name',
      ]);
    },
  );
});
