import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { notificationBanner } from './notification-banner.ts';

compareWithGovuk('notification-banner', notificationBanner);
