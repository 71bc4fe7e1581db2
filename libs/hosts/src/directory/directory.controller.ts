import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { DirectoryQuery, DirectoryResultView } from './directory.dto.js';
import { DirectorySearch } from './directory-search.service.js';

@ApiTags('hosts')
@Needs('host.manage')
@Controller('api/company-directory')
export class DirectoryController {
  constructor(private readonly directory: DirectorySearch) {}

  @Get()
  @ApiOkResponse({ type: DirectoryResultView })
  find(@Query() { query }: DirectoryQuery) {
    return this.directory.find(query);
  }
}
