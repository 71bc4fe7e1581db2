import { ApiProperty } from '@nestjs/swagger';
import { Day, Part, Parts, Texts, Whole } from '#platform';

export class FloorWeekView {
  @Day() monday: string;
  /** Ten half-days, Monday morning first. */
  @ApiProperty({ type: [Number] }) learners: number[];
  @ApiProperty({ type: [Number] }) cohorts: number[];
  /** The promotions at school at the fullest half-day. */
  @Texts() cohortIds: string[];
  @Whole() seats: number;
  @Whole() rooms: number;
  @Whole() squareMetres: number;
}

export class FloorPeakView {
  @Day() monday: string;
  @Whole() learners: number;
  @Whole() seats: number;
  @Whole() weeksOverSeats: number;
  @Whole() weeksOverRooms: number;
}

export class FloorOccupancyView {
  @Parts(() => FloorWeekView) weeks: FloorWeekView[];
  /** Null while nobody is at school. */
  @Part(() => FloorPeakView, { nullable: true }) peak: FloorPeakView | null;
}
