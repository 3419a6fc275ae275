/** Which campaigns there are, which assets belong to them, and what their briefs say. */
export { type Campaigns, campaignKey, campaignsOf, type Membership } from './campaigns.ts';
