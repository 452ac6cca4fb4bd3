export { findQuotations, quotationAt, quotationsAround, spokenAt } from './find.js';
export { QUOTATION_KINDS, type Quotation, type QuotationKind } from './types.js';
