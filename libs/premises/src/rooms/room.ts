/** A room dedicated to the school, or the hall that the whole place shares and its manager grants. */
export const roomKinds = ['dedicated', 'hall'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** Days are YYYY-MM-DD. */
export interface Room {
  id: string;
  name: string;
  kind: RoomKind;
  seats: number;
  squareMetres: number;
  equipment: string[];
  /** The first day on which it is the school's to use. */
  openFrom: string;
  /** The last one; null while nobody knows it. */
  openUntil: string | null;
}

/** Who answers for the hall. */
export interface HallManager {
  office: string;
  email: string;
}
