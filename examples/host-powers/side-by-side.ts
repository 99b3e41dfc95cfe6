import { execute } from '@sallyport/python';

const program = `
import asyncio

async def main():
    prices = await asyncio.gather(*[price(name) for name in names])
    return dict(zip(names, prices))

asyncio.run(main())
`;

const outcome = await execute(program, {
  inputs: { names: ['tea', 'milk', 'bread'] },
  tools: {
    price: {
      description: 'The price of an article, in cents.',
      arguments: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
      call: async ({ name }, { signal }) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        signal.throwIfAborted();
        return String(name).length * 100;
      },
    },
  },
});
console.log(outcome.kind === 'returned' ? outcome.value : outcome);
