package io.chengjie.park.facilities;

import jakarta.inject.Singleton;

/** What can be done with infrastructure works. */
@Singleton
class WorkOperations {
  final CreateInfrastructureWork createInfrastructureWork;
  final GetInfrastructureWork getInfrastructureWork;
  final ListInfrastructureWorks listInfrastructureWorks;
  final CompleteInfrastructureWork completeInfrastructureWork;
  final GetInfrastructureSummary getInfrastructureSummary;

  WorkOperations(
      CreateInfrastructureWork createInfrastructureWork,
      GetInfrastructureWork getInfrastructureWork,
      ListInfrastructureWorks listInfrastructureWorks,
      CompleteInfrastructureWork completeInfrastructureWork,
      GetInfrastructureSummary getInfrastructureSummary) {
    this.createInfrastructureWork = createInfrastructureWork;
    this.getInfrastructureWork = getInfrastructureWork;
    this.listInfrastructureWorks = listInfrastructureWorks;
    this.completeInfrastructureWork = completeInfrastructureWork;
    this.getInfrastructureSummary = getInfrastructureSummary;
  }
}
