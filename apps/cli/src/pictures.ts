import {
  type EntityId,
  applyQuery,
  type Entity,
  type GraphDocument,
  type Relation,
  TripletailError,
  type Vocabulary,
  viewOf,
} from '@tripletail/core';
import {
  captionOf,
  measureText,
  type Palette,
  pictureOf,
  pictureTheme,
  placesOf,
  sceneOf,
  svgOf,
} from '@tripletail/draw';

/** What of a graph is drawn, and how. */
export interface PictureOptions {
  /** Relations at most, strongest first. */
  readonly top: number;
  /** The id or a name of the actor whose relations are drawn; all by default. */
  readonly around?: string;
  readonly theme: Palette['theme'];
  /** What the graph is called. */
  readonly title: string;
  /** ISO 8601. */
  readonly made: string;
}

/** Relations that are drawn unless told otherwise: as many as can be read on a page with their labels. */
export const DEFAULT_TOP = 40;

/**
 * A graph as an SVG picture, drawn as the explorer draws it. What the document says of places is kept, the rest is laid out.
 * @throws TripletailError `QUERY_INVALID` if nobody is called like `around`
 */
export function pictureSvg({ graph, view }: GraphDocument, vocabulary: Vocabulary, options: PictureOptions): string {
  const indexed = viewOf(graph, vocabulary);
  const focus = options.around === undefined ? undefined : actorCalled(options.around, graph.entities);
  const around = focus === undefined ? {} : { around: { entities: [focus.id], depth: 1 } };
  const answer = applyQuery(indexed, { kind: 'relations', limit: options.top, ...around });
  const entities = new Map<EntityId, Entity>(answer.entities.map((entity) => [entity.id, entity]));
  const relations: readonly Relation[] = answer.relations;
  const scene = sceneOf(relations, entities, focus === undefined ? [] : [focus.id]);
  const saved = Object.entries(view?.positions ?? {});
  const known = new Map(saved.map(([id, { x, y }]) => [id, [x, y] as const]));
  const places = scene.nodes.every(({ id }) => known.has(id)) ? known : placesOf(scene, measureText);
  const caption = captionOf({
    focus: focus?.name,
    relations,
    total: answer.total,
    actors: scene.nodes.length,
    graph: options.title,
    articles: graph.articles.length,
    made: options.made,
  });
  return svgOf(pictureOf(scene, places, caption, pictureTheme(options.theme), measureText));
}

function actorCalled(name: string, entities: readonly Entity[]): Entity {
  const lower = name.toLowerCase();
  const found =
    entities.find(({ id }) => id === name) ??
    entities.find((entity) => entity.name.toLowerCase() === lower) ??
    entities.find((entity) => entity.names.some((one) => one.toLowerCase() === lower));
  if (found !== undefined) return found;
  throw new TripletailError(
    'QUERY_INVALID',
    `Nobody in this graph is called ${JSON.stringify(name)}. Find names with: tripletail query search`,
  );
}
