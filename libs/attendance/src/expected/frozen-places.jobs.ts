import { Injectable } from '@nestjs/common';
import { JobHandler } from '#platform';
import { FrozenPlaces } from './frozen-places.service.js';

@Injectable()
export class FrozenPlacesJobs {
  constructor(private readonly places: FrozenPlaces) {}

  @JobHandler('freeze-places')
  freeze() {
    return this.places.freezeDue();
  }
}
