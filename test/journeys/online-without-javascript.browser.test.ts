import { onlineStory } from './online.story.ts';

await onlineStory(false);
