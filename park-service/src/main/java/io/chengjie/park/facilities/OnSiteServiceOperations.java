package io.chengjie.park.facilities;

import jakarta.inject.Singleton;

/** What can be done with services on site. */
@Singleton
class OnSiteServiceOperations {
  final CreateOnSiteService createOnSiteService;
  final GetOnSiteService getOnSiteService;
  final ListOnSiteServices listOnSiteServices;

  OnSiteServiceOperations(
      CreateOnSiteService createOnSiteService,
      GetOnSiteService getOnSiteService,
      ListOnSiteServices listOnSiteServices) {
    this.createOnSiteService = createOnSiteService;
    this.getOnSiteService = getOnSiteService;
    this.listOnSiteServices = listOnSiteServices;
  }
}
