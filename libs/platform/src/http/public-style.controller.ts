import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenToAll } from './open.js';
import { PUBLIC_STYLE } from './public-style.js';

@ApiExcludeController()
@OpenToAll()
@Controller('public')
export class PublicStyleController {
  @Get('page.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  style() {
    return PUBLIC_STYLE;
  }
}
