/** Small print: its words are a lawyer's, and a rule of voice leaves them alone. */
import { compileWordFilter, holdsLetters, remembered, type TextRun, type WordFilter } from 'brandlint/rule';

const SMALL_PRINT =
  /\b(?:(?:terms|conditions|exclusions|restrictions) (?:and conditions )?apply|terms (?:and|&) conditions|liab(?:le|ility)|warrant(?:y|ies) of|hereby|herein|pursuant|notwithstanding|all rights reserved|(?:registered )?trademarks? of|governed by|void where|no purchase necessary|not valid|cannot be (?:combined|redeemed|exchanged|transferred|used)|(?:non-|not )(?:redeemable|transferable|refundable|exchangeable)|limit(?:ed to)? one per|(?:privacy|cookie) policy|terms of (?:use|service|sale)|reserves? the right|subject to (?:change|availability|approval|terms|status)|(?:eligibility|promoter|entrants?)\b.*\bshall|while (?:stocks?|supplies) lasts?|personal data|intended recipient)\b|©/i;

/** Each kind of small print has one of these. */
const MARKS =
  'apply conditions liable liability warranty warranties hereby herein pursuant notwithstanding rights trademark trademarks governed void purchase valid cannot redeemable transferable refundable exchangeable limit limited policy terms reserve reserves subject shall stock stocks supplies personal intended';
let marks: WordFilter | undefined;

export const isSmallPrint = remembered(({ content }: TextRun): boolean => {
  marks ??= compileWordFilter(MARKS.split(' '));
  return (content.text.includes('©') || holdsLetters(content, marks)) && SMALL_PRINT.test(content.text);
});
