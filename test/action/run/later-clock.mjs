// Loaded before the Action: its clock is ahead, as if a person came back later.
import process from 'node:process';

const later = Number(process.env.LOOP_TEST_LATER);
const now = Date.now.bind(Date);
Date.now = () => now() + later;
