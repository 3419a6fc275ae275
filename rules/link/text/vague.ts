/** Link texts that say nothing alone, as a screen reader lists them (WCAG 2.2, 2.4.4 and 2.4.9). */
/** That say nothing even of what is to be done. */
const EMPTY_WORDS =
  /^(?:(?:please )?(?:click|tap|press)(?: (?:on )?(?:here|this|the link|this link|below))?|(?:right |over )?here|this|this (?:link|page|one|url)|(?:the |a )?links?|it|(?:go|see|look|check|check it out|view|visit|start) here|(?:see |find )?more here|url|\p{P}+)$/u;

/** That say what is to be done and not with what. Buttons say it often, and a heading above tells the rest. */
const GENERIC =
  /^(?:read|learn|see|view|find out|discover|show|tell me|know|explore)(?: (?:more|on|it|this))(?: about (?:this|it))?$|^(?:more|more info|more information|more details|details|info|continue|continue reading|read|keep reading|full (?:story|article|post))$/u;

/** How much a text says: nothing, or not where it leads. Null: enough. Arrows and full stops beside it say nothing. */
export function vagueness(text: string): 'nothing' | 'generic' | null {
  const words = text
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (words === '') return null;
  if (EMPTY_WORDS.test(words)) return 'nothing';
  return GENERIC.test(words) ? 'generic' : null;
}
