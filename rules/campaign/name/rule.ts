import { defineRule } from 'brandlint/rule';

export default defineRule({
  name: 'campaign/name',
  summary: 'The products of a campaign are called by their names.',
  severity: 'error',
  messages: {
    slip: { text: '"{actual}" is almost "{expected}", the name in the brief. Write it so.' },
    number: {
      text: '"{actual}" has another number than "{expected}" in the brief. Correct it, or add the product to the brief.',
      severity: 'warning',
    },
  },
  *campaign({ assets, brief }) {
    for (const asset of assets) {
      const seen = new Set<string>();
      for (const { kind, subject, value, qualifier, text, range, field } of asset.facts) {
        if (kind !== 'name' || seen.has(value)) continue;
        seen.add(value);
        const product = brief
          ?.for(asset)
          .products.find(({ name, also }) => [name.value, ...also].some((one) => one.endsWith(subject)));
        const related = product
          ? [{ path: brief!.path, range: product.name.range, message: `the brief: ${product.name.value}` }]
          : [];
        yield {
          at: asset,
          report: {
            messageId: qualifier === 'number' ? 'number' : 'slip',
            range,
            actual: text,
            expected: subject,
            field,
            verdict: 'likely',
            related,
          },
        };
      }
    }
  },
});
