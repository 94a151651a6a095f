export interface Tables {
  'platform.council_scope': { council_id: string; superior_id: string | null; level: string }
}
