package io.chengjie.park.factories;

import jakarta.inject.Singleton;

/** What can be done with park projects. */
@Singleton
class ParkProjectOperations {
  final CreateParkProject createParkProject;
  final GetParkProject getParkProject;
  final ListParkProjects listParkProjects;
  final AddParkProjectTenant addParkProjectTenant;
  final EndParkProjectTenant endParkProjectTenant;
  final ListParkProjectTenancies listParkProjectTenancies;

  ParkProjectOperations(
      CreateParkProject createParkProject,
      GetParkProject getParkProject,
      ListParkProjects listParkProjects,
      AddParkProjectTenant addParkProjectTenant,
      EndParkProjectTenant endParkProjectTenant,
      ListParkProjectTenancies listParkProjectTenancies) {
    this.createParkProject = createParkProject;
    this.getParkProject = getParkProject;
    this.listParkProjects = listParkProjects;
    this.addParkProjectTenant = addParkProjectTenant;
    this.endParkProjectTenant = endParkProjectTenant;
    this.listParkProjectTenancies = listParkProjectTenancies;
  }
}
