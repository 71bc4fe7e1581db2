import { Amount, Part, Text, Texts } from '#platform';

export class CoordinatesBody {
  @Amount({ label: 'latitude', min: 41, max: 52 }) latitude: number;
  @Amount({ label: 'longitude', min: -6, max: 10 }) longitude: number;
}

export class CommuneView {
  @Text() inseeCode: string;
  @Text() name: string;
  @Texts() postcodes: string[];
  @Part(() => CoordinatesBody, { nullable: true }) coordinates: CoordinatesBody | null;
}

export class CommunesQuery {
  @Text({ label: 'commune', min: 2, max: 80 }) query: string;
}
