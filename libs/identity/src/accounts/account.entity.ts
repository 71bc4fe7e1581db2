import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'account' })
export class AccountRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id: string;
  @Column({ type: 'citext', nullable: true, unique: true }) email: string | null;
  @Column({ type: 'text', name: 'display_name' }) displayName: string;
  @Column({ type: 'text', name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column({ type: 'bytea', name: 'second_factor_secret', nullable: true }) secondFactorSecret: Buffer | null;
  @Column({ type: 'timestamptz', name: 'second_factor_confirmed_at', nullable: true })
  secondFactorConfirmedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'deactivated_at', nullable: true }) deactivatedAt: Date | null;
  @Column({ type: 'uuid', name: 'deactivated_by', nullable: true }) deactivatedBy: string | null;
}
