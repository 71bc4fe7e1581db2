import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock } from '#platform';
import { prescriberLabels } from '../applications/prescriber-labels.js';
import { stageLabels } from '../applications/stages.rules.js';
import {
  PeriodQuery,
  PrescriberBody,
  PrescriberContactBody,
  PrescriberId,
  PrescriberView,
  ReferralKindView,
  ReferralsView,
} from './prescribers.dto.js';
import { type Prescriber, Prescribers } from './prescribers.service.js';
import { ReferralNetwork, type Referrals } from './referral-network.service.js';

const ORDER = Object.keys(stageLabels);
const shown = (prescriber: Prescriber): PrescriberView => ({
  ...prescriber,
  kindLabel: prescriberLabels[prescriber.kind],
});
const shownReferrals = ({ stages, ...row }: Referrals): ReferralsView => ({
  ...row,
  kindLabel: prescriberLabels[row.kind],
  stages: stages
    .map((one) => ({ ...one, label: stageLabels[one.stage] }))
    .sort((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage)),
});

@ApiTags('prescribers')
@Controller('api')
export class PrescribersController {
  constructor(
    private readonly prescribers: Prescribers,
    private readonly network: ReferralNetwork,
    private readonly clock: Clock,
  ) {}

  @Get('prescribers')
  @Needs('application.read')
  @ApiOkResponse({ type: PrescriberView, isArray: true })
  async list(): Promise<PrescriberView[]> {
    return (await this.prescribers.all()).map(shown);
  }

  @Get('prescribers/:id')
  @Needs('application.read')
  @ApiOkResponse({ type: PrescriberView })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<PrescriberView> {
    return shown(await this.prescribers.one(id));
  }

  @Post('prescribers')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: PrescriberId })
  async add(@CurrentActor() actor: Actor, @Body() body: PrescriberBody): Promise<PrescriberId> {
    return { id: await this.prescribers.add(actor, body) };
  }

  @Put('prescribers/:id')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PrescriberBody,
  ): Promise<void> {
    await this.prescribers.change(actor, id, body);
  }

  @Post('prescribers/:id/contacts')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: PrescriberId })
  async addContact(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PrescriberContactBody,
  ): Promise<PrescriberId> {
    return { id: await this.prescribers.addContact(actor, id, body) };
  }

  @Put('prescriber-contacts/:id')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async changeContact(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PrescriberContactBody,
  ): Promise<void> {
    await this.prescribers.changeContact(actor, id, body);
  }

  /** What each organisation sent and what became of it, over the last twelve months unless told. */
  @Get('referrals')
  @Needs('application.read')
  @ApiOkResponse({ type: ReferralsView, isArray: true })
  async referrals(@Query() query: PeriodQuery): Promise<ReferralsView[]> {
    const { from, to } = this.#period(query);
    return (await this.network.organisations(from, to)).map(shownReferrals);
  }

  /** The same as the department may see it: by kind, and nothing that describes a few people. */
  @Get('referral-kinds')
  @Needs('application.read')
  @ApiOkResponse({ type: ReferralKindView, isArray: true })
  kinds(@Query() query: PeriodQuery): Promise<ReferralKindView[]> {
    const { from, to } = this.#period(query);
    return this.network.referralNetwork(from, to);
  }

  #period({ from, to }: PeriodQuery) {
    const today = this.clock.today();
    return { from: from ?? today.subtract({ years: 1 }).toString(), to: to ?? today.toString() };
  }
}
