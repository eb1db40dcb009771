export { keepsStamps } from './lot.queries';
export { minimumTexts } from './minimum.messages';
export { belowMinimum, countBelowMinimum, type MinimumState } from './minimum.service';
export { StampMovementModel } from './movement.model';
export { giveBackStampOf, refusalsOfStamp, useStamp, voidStampOf } from './record-stamp';
export { stampTexts, stampUseNames } from './stamp.messages';
export { heldText, nextStampsOf } from './stamp.queries';
export { stampRoutes } from './stamp.routes';
export { stampApi } from './stamps.api';
