/** What lists can be sorted by: the schema's enum values, and the facets of the graph behind them. */
export const LIST_ORDERS: Record<string, Record<string, string>> = {
  JurisdictionOrderField: { NAME: "name", CODE: "id" },
  InstrumentOrderField: {
    TITLE: "name",
    SIGNED: "signed",
    ENTRY_INTO_FORCE: "entryIntoForce",
    ID: "id",
  },
  ProvisionOrderField: { LABEL: "name", ID: "id" },
  MeasureOrderField: { NAME: "name", GROUP: "group", ID: "id" },
  MechanismOrderField: { NAME: "name", ID: "id" },
  EnterpriseOrderField: { NAME: "name", SECTOR: "sector", ID: "id" },
  CaseOrderField: { TITLE: "name", OPENED: "opened", ID: "id" },
  ObstacleOrderField: { LABEL: "name", SINCE: "since", ID: "id" },
  FlowOrderField: { YEAR: "year", ID: "id" },
};
