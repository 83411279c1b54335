/** What world/plugin.ts makes: the addresses of the two maps. */
declare module "virtual:world" {
  const world: { readonly atlantic: string; readonly pacific: string };
  export default world;
}
