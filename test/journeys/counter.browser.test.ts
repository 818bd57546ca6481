import { counterStory } from './counter.story.ts';

await counterStory(true);
