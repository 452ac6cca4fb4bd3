export { claimFeatures, type Weighed } from './features.js';
export { confidence, type Weights, weigh } from './weigh.js';
