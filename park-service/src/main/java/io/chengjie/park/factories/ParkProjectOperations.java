package io.chengjie.park.factories;

import jakarta.inject.Singleton;

/** What can be done with park projects. */
@Singleton
class ParkProjectOperations {
  final CreateParkProject createParkProject;
  final GetParkProject getParkProject;
  final ListParkProjects listParkProjects;
  final AddParkProjectTenant addParkProjectTenant;

  ParkProjectOperations(
      CreateParkProject createParkProject,
      GetParkProject getParkProject,
      ListParkProjects listParkProjects,
      AddParkProjectTenant addParkProjectTenant) {
    this.createParkProject = createParkProject;
    this.getParkProject = getParkProject;
    this.listParkProjects = listParkProjects;
    this.addParkProjectTenant = addParkProjectTenant;
  }
}
