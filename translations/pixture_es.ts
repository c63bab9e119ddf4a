<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Pixture</name>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>A page about the objects, PDF</source>
   <translation>Una página sobre los objetos, PDF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>All settings, to do it again</source>
   <translation>Todos los ajustes, para repetirlo</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Annotations</source>
   <translation>Anotaciones</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations</source>
   <translation>Anotaciones COCO</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations, as polygons</source>
   <translation>Anotaciones COCO, como polígonos</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>CVAT segmentation mask</source>
   <translation>Máscara de segmentación CVAT</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Datumaro annotations</source>
   <translation>Anotaciones Datumaro</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>GeoJSON outlines for QuPath</source>
   <translation>Contornos GeoJSON para QuPath</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>How likely each label is, a page each</source>
   <translation>Probabilidad de cada etiqueta, una página cada una</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects as grey values</source>
   <translation>Números de objetos como valores de gris</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects, 16 or 32 bits</source>
   <translation>Números de objetos, 16 o 32 bits</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>ImageJ ROIs</source>
   <translation>ROI de ImageJ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label Studio brush strokes</source>
   <translation>Trazos de pincel de Label Studio</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids as grey values</source>
   <translation>Números de etiquetas como valores de gris</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids for napari, OME-TIFF</source>
   <translation>Números de etiquetas para napari, OME-TIFF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with colours for ImageJ</source>
   <translation>Números de etiquetas en color para ImageJ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with their colours</source>
   <translation>Números de etiquetas con sus colores</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>LabelMe mask shapes</source>
   <translation>Formas de máscara de LabelMe</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Labels and mixture for NumPy</source>
   <translation>Etiquetas y mezcla para NumPy</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Layers for Photoshop, GIMP and Krita</source>
   <translation>Capas para Photoshop, GIMP y Krita</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Masks</source>
   <translation>Máscaras</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for Adobe's programs</source>
   <translation>Colores medios para programas de Adobe</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for GIMP, Inkscape and Krita</source>
   <translation>Colores medios para GIMP, Inkscape y Krita</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for style sheets</source>
   <translation>Colores medios para hojas de estilo</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of labels and regions</source>
   <translation>Medidas de etiquetas y regiones</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of objects</source>
   <translation>Medidas de los objetos</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Names, colours and shares</source>
   <translation>Nombres, colores y proporciones</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>One black and white mask a label, a PNG if there is one</source>
   <translation>Una máscara en blanco y negro por etiqueta; un PNG si solo hay una</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Outlines</source>
   <translation>Contornos</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Pascal VOC's folders</source>
   <translation>Carpetas de Pascal VOC</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>SVG paths</source>
   <translation>Trazados SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The mixture, to label other photos by</source>
   <translation>La mezcla, para etiquetar otras fotos</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo where its labels are</source>
   <translation>La foto donde están sus etiquetas</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo with its labels, as shown</source>
   <translation>La foto con sus etiquetas, como se muestra</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, PNG</source>
   <translation>La misma página, PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, SVG</source>
   <translation>La misma página, SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same without what is empty around it</source>
   <translation>Lo mismo sin lo vacío alrededor</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The session, to go on with it</source>
   <translation>La sesión, para continuarla</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO outlines in their folders</source>
   <translation>Contornos YOLO en sus carpetas</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO segmentation outlines</source>
   <translation>Contornos de segmentación YOLO</translation>
  </message>
  <message>
   <location filename="../ui/application.py" />
   <source>Not exported: {0}</source>
   <translation>No exportado: {0}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Drop a photo here</source>
   <translation>Suelte una foto aquí</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>It is segmented as soon as it opens.</source>
   <translation>Se segmenta en cuanto se abre.</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>No photo yet</source>
   <translation>Todavía no hay foto</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Open photo…</source>
   <translation>Abrir foto…</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Try a sample</source>
   <translation>Pruebe un ejemplo</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>open</source>
   <translation>abrir</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>paste</source>
   <translation>pegar</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Wheel zooms, drag or arrow keys pan, Home fits, hold / to see the photo alone; with a tool, arrow keys move a crosshair, Space clicks there and X clicks right</source>
   <translation>La rueda amplía, arrastrar o las flechas desplazan, Inicio encaja, mantener / muestra solo la foto; con una herramienta, las flechas mueven una cruz, Espacio hace clic ahí y X clic derecho</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>Pixel under the cursor</source>
   <translation>Píxel bajo el cursor</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>grey</source>
   <translation>gris</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>value</source>
   <translation>valor</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>values</source>
   <translation>valores</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Apply</source>
   <translation>Aplicar</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Back to the result</source>
   <translation>Volver al resultado</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Iteration {0} of {1} · not the result</source>
   <translation>Iteración {0} de {1} · no es el resultado</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep this iteration</source>
   <translation>Conservar esta iteración</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Make this iteration the result</source>
   <translation>Hacer de esta iteración el resultado</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_button.py" />
   <source>Sample photo: {name}</source>
   <translation>Foto de ejemplo: {name}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Astronaut</source>
   <translation>Astronauta</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Chelsea</source>
   <translation>Chelsea</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coffee</source>
   <translation>Café</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coins</source>
   <translation>Monedas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Hubble deep field</source>
   <translation>Campo profundo del Hubble</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Immunohistochemistry</source>
   <translation>Inmunohistoquímica</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Moon</source>
   <translation>Luna</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Retina</source>
   <translation>Retina</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Rocket</source>
   <translation>Cohete</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Drag, or use the arrow keys: photo left, labels right</source>
   <translation>Arrastre, o use las flechas: foto a la izquierda, etiquetas a la derecha</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Line between photo and labels</source>
   <translation>Línea entre foto y etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush</source>
   <translation>Pincel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size</source>
   <translation>Tamaño del pincel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size, number</source>
   <translation>Tamaño del pincel, número</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Diameter in pixels of the photo; also [ ] or Ctrl+wheel</source>
   <translation>Diámetro en píxeles de la foto; también [ ] o Ctrl+rueda</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Not over other labels</source>
   <translation>No sobre otras etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Only the label where a stroke begins changes; with Shift it is reversed</source>
   <translation>Solo cambia la etiqueta donde empieza el trazo; con Mayús, al revés</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>How many pixels each marked one counts for in the fit</source>
   <translation>Por cuántos píxeles cuenta cada uno marcado en el ajuste</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>New label</source>
   <translation>Etiqueta nueva</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Scribbles</source>
   <translation>Garabatos</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength</source>
   <translation>Fuerza</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength of marks</source>
   <translation>Fuerza de las marcas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>The next stroke starts a label, like with Ctrl</source>
   <translation>El próximo trazo empieza una etiqueta, como con Ctrl</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Brush</source>
   <translation>P&amp;incel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Fill</source>
   <translation>Re&amp;llenar</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Join</source>
   <translation>&amp;Unir</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Lasso</source>
   <translation>L&amp;azo</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Scribble</source>
   <translation>&amp;Garabatear</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Are&amp;a of interest</source>
   <translation>Área &amp;de interés</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>C&amp;hoose and move</source>
   <translation>Elegir &amp;y mover</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Clic&amp;k on it</source>
   <translation>&amp;Hacer clic en ello</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click along a border, which is followed from click to click; Enter closes it</source>
   <translation>Haga clic a lo largo de un borde, que se sigue de clic en clic; Intro lo cierra</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click chooses a label, drag moves the photo; Ctrl+drag chooses all labels in a box</source>
   <translation>Un clic elige una etiqueta, arrastrar mueve la foto; Ctrl+arrastrar elige todas las etiquetas de un recuadro</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click corners; Enter, double click or the first corner closes it, Backspace goes back</source>
   <translation>Haga clic en las esquinas; Intro, doble clic o la primera esquina cierra, Retroceso vuelve</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click on a border: its two labels become one</source>
   <translation>Haga clic en un borde: sus dos etiquetas pasan a ser una</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Draw along a scale bar and say how long it is: objects are measured in that unit</source>
   <translation>Trace a lo largo de una barra de escala y diga cuánto mide: los objetos se miden en esa unidad</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>E&amp;raser</source>
   <translation>G&amp;oma</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Gives back the labels below the paint; [ ] or Ctrl+wheel: size</source>
   <translation>Devuelve las etiquetas bajo la pintura; [ ] o Ctrl+rueda: tamaño</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Left belongs to the thing, right or Alt does not; Enter makes it a label</source>
   <translation>El izquierdo pertenece a la cosa, el derecho o Alt no; Intro la convierte en etiqueta</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Mag&amp;netic lasso</source>
   <translation>Lazo &amp;magnético</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Outside is left out, and not looked at; Shift adds to it, Alt takes away</source>
   <translation>Lo de fuera se excluye y no se mira; Mayús añade, Alt quita</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>P&amp;olygon</source>
   <translation>&amp;Polígono</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints the chosen label, or the one below; Shift keeps to it; [ ] or Ctrl+wheel: size</source>
   <translation>Pinta la etiqueta elegida, o la de debajo; Mayús se limita a ella; [ ] o Ctrl+rueda: tamaño</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged around; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>Pinta lo que se rodea; Mayús se limita a la etiqueta de debajo; derecho o Alt borra pintura</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged over; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>Pinta lo que se arrastra; Mayús se limita a la etiqueta de debajo; derecho o Alt borra pintura</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Rectan&amp;gle</source>
   <translation>&amp;Rectángulo</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Scale by a l&amp;ine</source>
   <translation>&amp;Escala por una línea</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Teaches the fit the chosen label, or the one below; Ctrl: a new label; Shift+click erases</source>
   <translation>Enseña al ajuste la etiqueta elegida, o la de debajo; Ctrl: etiqueta nueva; Mayús+clic borra</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>The area that is clicked becomes a part of the chosen label; right or Alt erases paint</source>
   <translation>El área en que se hace clic pasa a la etiqueta elegida; derecho o Alt borra pintura</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/tool_bar.py" />
   <source>Tools</source>
   <translation>Herramientas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>How likely each pixel belongs to the chosen label</source>
   <translation>Probabilidad de que cada píxel pertenezca a la etiqueta elegida</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in the mean colours of their pixels</source>
   <translation>Etiquetas en los colores medios de sus píxeles</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in their own colours</source>
   <translation>Etiquetas en sus propios colores</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Mean colours</source>
   <translation>Colores medios</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More views</source>
   <translation>Más vistas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Pixels whose colours the mixture hardly explains</source>
   <translation>Píxeles cuyos colores la mezcla apenas explica</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Probability</source>
   <translation>Probabilidad</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Swipe</source>
   <translation>Barrido</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The borders between labels</source>
   <translation>Los bordes entre etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The photo beside its labels</source>
   <translation>La foto junto a sus etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Uncertainty</source>
   <translation>Incertidumbre</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Unlike the model</source>
   <translation>Ajeno al modelo</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>View</source>
   <translation>Vista</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>What has changed since the last result</source>
   <translation>Lo que ha cambiado desde el último resultado</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Where several labels are about as likely</source>
   <translation>Donde varias etiquetas son casi igual de probables</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stopping…</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address of a Zarr image or a TIFF:</source>
   <translation>Dirección de una imagen Zarr o de un TIFF:</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Open address</source>
   <translation>Abrir dirección</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>What is seen of it is read from there, and from nowhere else.</source>
   <translation>Lo que se ve de ella se lee de ahí, y de ningún otro lugar.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Keep running</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Stop and close</source>
   <translation>Detener y cerrar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>The batch is still running.</source>
   <translation>El lote aún está en marcha.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>What is done stays, and Start goes on from there.</source>
   <translation>Lo hecho se queda, e Iniciar continúa desde ahí.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Progress of the batch</source>
   <translation>Progreso del lote</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Show folder</source>
   <translation>Mostrar carpeta</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Start</source>
   <translation>Iniciar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>A label means the same in each photo</source>
   <translation>Una etiqueta significa lo mismo en cada foto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>As set in the window now</source>
   <translation>Como está ajustado ahora en la ventana</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Browse…</source>
   <translation>Examinar…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Choose a folder to write to</source>
   <translation>Elija una carpeta donde escribir</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Folder to write to</source>
   <translation>Carpeta donde escribir</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Formats</source>
   <translation>Formatos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>More are quicker, but each needs memory of its own</source>
   <translation>Más son más rápidas, pero cada una necesita su memoria</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>One model for all photos</source>
   <translation>Un modelo para todas las fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Only labels that are fitted can share a model</source>
   <translation>Solo las etiquetas ajustadas pueden compartir un modelo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Photos at once</source>
   <translation>Fotos a la vez</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Tick at least one format</source>
   <translation>Marque al menos un formato</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Write to</source>
   <translation>Escribir en</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder</source>
   <translation>Añadir carpeta</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder…</source>
   <translation>Añadir carpeta…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos</source>
   <translation>Añadir fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos…</source>
   <translation>Añadir fotos…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>With folders inside</source>
   <translation>Con subcarpetas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_rows.py" />
   <source>Drop photos or folders here</source>
   <translation>Suelte fotos o carpetas aquí</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>A model of {0}, without a fit</source>
   <translation>Un modelo de {0}, sin ajuste</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Best of 2 to {0} labels in {1}</source>
   <translation>El mejor de 2 a {0} etiquetas en {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Counting colours</source>
   <translation>Contando colores</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Finding regions {0}%</source>
   <translation>Buscando regiones {0} %</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>HSV</source>
   <translation>HSV</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Joining small regions</source>
   <translation>Uniendo regiones pequeñas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Lab</source>
   <translation>Lab</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Labelling</source>
   <translation>Etiquetando</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Reading</source>
   <translation>Leyendo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Regions, detail {0}</source>
   <translation>Regiones, detalle {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Smoothing {0}%</source>
   <translation>Suavizando {0} %</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Stopped: {0}</source>
   <translation>Detenido: {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Writing</source>
   <translation>Escribiendo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} h left</source>
   <translation>quedan unas {0} h</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} min left</source>
   <translation>quedan unos {0} min</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>grey levels</source>
   <translation>niveles de gris</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>less than a minute left</source>
   <translation>queda menos de un minuto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>regions of {0} pixels and more</source>
   <translation>regiones de {0} píxeles y más</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>smoothing {0}</source>
   <translation>suavizado {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} done</source>
   <translation>
    <numerusform>{0} hecha</numerusform>
    <numerusform>{0} hechas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} failed</source>
   <translation>
    <numerusform>{0} fallida</numerusform>
    <numerusform>{0} fallidas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels</source>
   <translation>
    <numerusform>{0} etiqueta</numerusform>
    <numerusform>{0} etiquetas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels in {1}</source>
   <translation>
    <numerusform>{0} etiqueta en {1}</numerusform>
    <numerusform>{0} etiquetas en {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} skipped</source>
   <translation>
    <numerusform>{0} omitida</numerusform>
    <numerusform>{0} omitidas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} still to do</source>
   <translation>
    <numerusform>{0} por hacer</numerusform>
    <numerusform>{0} por hacer</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}, done before</source>
   <translation>{0}, hecha antes</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}: holds {1} labels, not {2}; untick it or ask for fewer labels</source>
   <translation>{0}: admite {1} etiquetas, no {2}; desmárquelo o pida menos etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Photo elsewhere</source>
   <translation>Foto en otro lugar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Read it</source>
   <translation>Leerla</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>The photo of {0} is at {1}</source>
   <translation>La foto de {0} está en {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Whoever is there learns that it is read from here.</source>
   <translation>Quien esté ahí sabrá que se lee desde aquí.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source> (other files are called {2}, and were kept)</source>
   <translation> (otros archivos se llaman {2} y se conservaron)</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Cancelled too late: {0}</source>
   <translation>Cancelado demasiado tarde: {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Exported {0} to {1}</source>
   <translation>Exportado {0} a {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Grey values are label ids. Other viewers show them almost black</source>
   <translation>Los grises son números de etiqueta. Otros visores los muestran casi negros</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The first {0} of {1} labels</source>
   <translation>
    <numerusform>La primera de {1} etiquetas</numerusform>
    <numerusform>Las primeras {0} de {1} etiquetas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The text is that of a smaller version of the photo</source>
   <translation>El texto es de una versión reducida de la foto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Writing…</source>
   <translation>Escribiendo…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>All others are 0 in the files</source>
   <translation>Las demás valen 0 en los archivos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Leave out hidden labels ({0})</source>
   <translation>Omitir etiquetas ocultas ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Only selected labels ({0})</source>
   <translation>Solo etiquetas elegidas ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Their pixels are 0 in the files, like background</source>
   <translation>Sus píxeles valen 0 en los archivos, como el fondo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Beginning of the file</source>
   <translation>Principio del archivo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Preview</source>
   <translation>Vista previa</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder to export to</source>
   <translation>Carpeta de exportación</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0}</source>
   <translation>Escribe {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0} files: {1}</source>
   <translation>
    <numerusform>Escribe {0} archivo: {1}</numerusform>
    <numerusform>Escribe {0} archivos: {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>as {0}…, for there are others of this name</source>
   <translation>como {0}…, pues hay otros con este nombre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces the one there</source>
   <translation>sustituye al que hay</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces {0}</source>
   <translation>sustituye a {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/format_list.py" />
   <source>Holds {0} labels, not {1}</source>
   <translation>
    <numerusform>Admite {0} etiqueta, no {1}</numerusform>
    <numerusform>Admite {0} etiquetas, no {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>No keys</source>
   <translation>Sin teclas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Press the keys for “{0}”</source>
   <translation>Pulse las teclas para «{0}»</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Use it here</source>
   <translation>Usar aquí</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to {1}; press others</source>
   <translation>{0} pertenece a {1}; pulse otras</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to “{1}”, which would lose it</source>
   <translation>{0} pertenece a «{1}», que la perdería</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Key</source>
   <translation>Tecla</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>None of its own</source>
   <translation>Ninguna propia</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note and key of {0}</source>
   <translation>Nota y tecla de {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>What belongs to the label, and what does not</source>
   <translation>Qué pertenece a la etiqueta y qué no</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preference_controls.py" />
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>A new photo begins with the settings of the one before</source>
   <translation>Una foto nueva empieza con los ajustes de la anterior</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>All texts are in it from the next start on</source>
   <translation>Todos los textos están en él desde el próximo inicio</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>At most</source>
   <translation>Como máximo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Autosave</source>
   <translation>Autoguardado</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear</source>
   <translation>Vaciar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear leaves those of photos that were open since the start</source>
   <translation>Vaciar deja las de fotos abiertas desde el inicio</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Default settings</source>
   <translation>Ajustes predeterminados</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Easy to tell apart, with any colour vision</source>
   <translation>Fáciles de distinguir, con cualquier visión del color</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Export formats</source>
   <translation>Formatos de exportación</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>In which labels are shown at first; files have their own colours</source>
   <translation>Con los que se muestran las etiquetas al principio; los archivos tienen los suyos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Inherited</source>
   <translation>Heredados</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep nothing of what is done</source>
   <translation>No conservar nada de lo que se hace</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep what is done, two seconds later</source>
   <translation>Conservar lo que se hace, dos segundos después</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Kept now</source>
   <translation>Conservado ahora</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Layout</source>
   <translation>Disposición</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Look</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Mean colours of their pixels</source>
   <translation>Colores medios de sus píxeles</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>New photos</source>
   <translation>Fotos nuevas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No preference is called that.</source>
   <translation>Ninguna preferencia se llama así.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No recent files, sessions, last folders or names, nor any in the log</source>
   <translation>Ni archivos recientes, sesiones, últimas carpetas o nombres, tampoco en el registro</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>One a core ({0})</source>
   <translation>Uno por núcleo ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Otherwise it begins with the default settings</source>
   <translation>Si no, empieza con los ajustes predeterminados</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Palette</source>
   <translation>Paleta</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Panels and bars go back to where they were at first</source>
   <translation>Paneles y barras vuelven a su sitio inicial</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Photos that need more are refused in one line</source>
   <translation>Las fotos que necesitan más se rechazan en una línea</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Preferences</source>
   <translation>Preferencias</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Private</source>
   <translation>Privado</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Recent files</source>
   <translation>Archivos recientes</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset layout</source>
   <translation>Restablecer disposición</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset settings</source>
   <translation>Restablecer ajustes</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Search preferences</source>
   <translation>Buscar preferencias</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The labels are the same with any number</source>
   <translation>Las etiquetas son las mismas con cualquier número</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The oldest sessions go first</source>
   <translation>Las sesiones más antiguas se van primero</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The same as File → Private. What you save or export yourself names its photos, and so does .pixture.sqlite beside what is exported</source>
   <translation>Lo mismo que Archivo → Privado. Lo que usted guarda o exporta nombra sus fotos, y también .pixture.sqlite junto a lo exportado</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Those of the open photo, which undo brings back, and of new ones</source>
   <translation>Los de la foto abierta, que Deshacer devuelve, y los de nuevas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Threads</source>
   <translation>Hilos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Ticked at first; the next export ticks its own again</source>
   <translation>Marcados al principio; la próxima exportación vuelve a marcar los suyos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Use this photo's</source>
   <translation>Usar los de esta foto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is free</source>
   <translation>Lo que esté libre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is kept by itself</source>
   <translation>Lo que se conserva por sí solo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What the first photo begins with</source>
   <translation>Con qué empieza la primera foto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Without it only what you save survives a crash</source>
   <translation>Sin ello, solo lo que usted guarde sobrevive a un fallo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Work</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>autosave crash restore session</source>
   <translation>autoguardado fallo restaurar sesión</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>colours colour-blind view</source>
   <translation>colores daltonismo vista</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>cores processor speed</source>
   <translation>núcleos procesador velocidad</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>dark light</source>
   <translation>oscuro claro</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>docks window panels</source>
   <translation>docks ventana paneles</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>incognito history traces</source>
   <translation>incógnito historial rastros</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>inherit settings folder</source>
   <translation>heredar ajustes carpeta</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>limit ram size</source>
   <translation>límite ram tamaño</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe defaults</source>
   <translation>receta predeterminados</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe labels</source>
   <translation>receta etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size disk</source>
   <translation>tamaño disco</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size limit disk</source>
   <translation>tamaño límite disco</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>{0} photos</source>
   <translation>
    <numerusform>{0} foto</numerusform>
    <numerusform>{0} fotos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Length of the line</source>
   <translation>Longitud de la línea</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Scale</source>
   <translation>Escala</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>The line is {0} pixels long. In the world that is:</source>
   <translation>La línea mide {0} píxeles. En la realidad, eso es:</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Action</source>
   <translation>Acción</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Arrows</source>
   <translation>Flechas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Brushes and scribbles: smaller, larger</source>
   <translation>Pinceles y garabatos: menor, mayor</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Choose the label of that number, or whose key it is</source>
   <translation>Elegir la etiqueta de ese número, o cuya tecla es</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+Z or Backspace, Ctrl+Y</source>
   <translation>Ctrl+Z o Retroceso, Ctrl+Y</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+drag</source>
   <translation>Ctrl+arrastrar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double click, Home</source>
   <translation>Doble clic, Inicio</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double-click for other keys</source>
   <translation>Doble clic para otras teclas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Drag, arrows</source>
   <translation>Arrastrar, flechas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Enter, Esc</source>
   <translation>Intro, Esc</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Fit in window</source>
   <translation>Encajar en la ventana</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Hold /</source>
   <translation>Mantener /</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Mouse and held keys</source>
   <translation>Ratón y teclas mantenidas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Move the swipe line</source>
   <translation>Mover la línea de barrido</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Outlines: last corner back, again</source>
   <translation>Contornos: quitar la última esquina, reponerla</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Pan</source>
   <translation>Desplazar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: erase a mark</source>
   <translation>Garabato: borrar una marca</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: start a new label</source>
   <translation>Garabato: empezar una etiqueta</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Search actions and keys</source>
   <translation>Buscar acciones y teclas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+arrows</source>
   <translation>Mayús+flechas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+click, right click</source>
   <translation>Mayús+clic, clic derecho</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shortcuts</source>
   <translation>Atajos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Space, X</source>
   <translation>Espacio, X</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>The photo alone</source>
   <translation>Solo la foto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: move a crosshair; Shift: far, Ctrl: by one pixel</source>
   <translation>Herramientas: mover una cruz; Mayús: lejos, Ctrl: un píxel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: take or close, drop</source>
   <translation>Herramientas: tomar o cerrar, descartar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: the left and the right button at the crosshair; hold to drag</source>
   <translation>Herramientas: botón izquierdo y derecho en la cruz; mantener para arrastrar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Wheel</source>
   <translation>Rueda</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Zoom at the cursor</source>
   <translation>Ampliar en el cursor</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>[ ], Ctrl+wheel</source>
   <translation>[ ], Ctrl+rueda</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Cancel, turn to each and save it; discarded, it is gone for good.</source>
   <translation>Cancele, vaya a cada una y guárdela; lo descartado se pierde para siempre.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Discard what is not saved?</source>
   <translation>¿Descartar lo no guardado?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are still being written.</source>
   <translation>Aún se están escribiendo archivos.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are to be written once their labels are there.</source>
   <translation>Se escribirán archivos en cuanto estén sus etiquetas.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish</source>
   <translation>Terminar</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish closes the window after that; undone, nothing is written.</source>
   <translation>Terminar cierra después la ventana; deshecho, no se escribe nada.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish the export?</source>
   <translation>¿Terminar la exportación?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps it in a project;</source>
   <translation>Guardar lo conserva en un proyecto;</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps that of {0} in a project, and asks again for the others;</source>
   <translation>Guardar conserva lo de {0} en un proyecto y vuelve a preguntar por las demás;</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save the project?</source>
   <translation>¿Guardar el proyecto?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>The window closes at once; finish them, or leave the folder as it was before.</source>
   <translation>La ventana se cierra enseguida; termínelos, o deje la carpeta como estaba.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} and to {1} is not saved.</source>
   <translation>Lo que hizo a {0} y a {1} no está guardado.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} is not saved.</source>
   <translation>Lo que hizo a {0} no está guardado.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>discarded, it is gone for good.</source>
   <translation>descartado, se pierde para siempre.</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>{0} other photos ({1})</source>
   <translation>
    <numerusform>{0} foto más ({1})</numerusform>
    <numerusform>{0} fotos más ({1})</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>About Pixture</source>
   <translation>Acerca de Pixture</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Pixture segments photos by fitting a Gaussian mixture with EM.
A bug report should have these lines:</source>
   <translation>Pixture segmenta fotos ajustando una mezcla gaussiana con EM.
Un informe de error debería llevar estas líneas:</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>There is no log: {0}</source>
   <translation>No hay registro: {0}</translation>
  </message>
  <message>
   <location filename="../ui/help/text_dialog.py" />
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step of iteration {0}</source>
   <translation>Paso E de la iteración {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step: comes next</source>
   <translation>Paso E: viene a continuación</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>M-step of iteration {0}</source>
   <translation>Paso M de la iteración {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>Start: set by hand</source>
   <translation>Inicio: puesto a mano</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where |x − μ_k|² is smallest, else 0</source>
   <translation>r_k = 1 donde |x − μ_k|² es mínimo, si no 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where π_k {0} is largest, else 0</source>
   <translation>r_k = 1 donde π_k {0} es máximo, si no 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Component {0}</source>
   <translation>Componente {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Shares of the pixel: {0}</source>
   <translation>Partes del píxel: {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/learn_window.py" />
   <source>Learn EM</source>
   <translation>Aprender EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>How far the labels agree with the truth: 1 wholly, 0 as by chance.</source>
   <translation>Cuánto coinciden las etiquetas con la verdad: 1 del todo, 0 como al azar.</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>Labels by {0}</source>
   <translation>Etiquetas por {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>adjusted Rand</source>
   <translation>Rand ajustado</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>{0}, adjusted Rand index {1}, {2} {3}</source>
   <translation>{0}, índice de Rand ajustado {1}, {2} {3}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Numbers of {0}</source>
   <translation>Números de {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Pixel</source>
   <translation>Píxel</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Which pixel</source>
   <translation>Qué píxel</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>in row {0}, column {1}:  x = {2}  ({3})</source>
   <translation>en la fila {0}, columna {1}:  x = {2}  ({3})</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>At random</source>
   <translation>Al azar</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers</source>
   <translation>Haga clic en un píxel para ver sus números</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers. Drag a ring to start elsewhere.
Left and Right step, Space plays.</source>
   <translation>Haga clic en un píxel para ver sus números. Arrastre un anillo para empezar en otro sitio.
Izquierda y Derecha avanzan por pasos, Espacio reproduce.</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Floor: no variance below 1/12</source>
   <translation>Suelo: ninguna varianza bajo 1/12</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Image</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Lessons</source>
   <translation>Lecciones</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Squared levels: what rounding to whole levels leaves in any pixel</source>
   <translation>Niveles al cuadrado: lo que el redondeo a niveles enteros deja en cualquier píxel</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start from</source>
   <translation>Empezar en</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start on other pixels, drawn at random</source>
   <translation>Empezar en otros píxeles, tomados al azar</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Truth</source>
   <translation>Verdad</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Where the components begin; drag a ring in a plot to begin elsewhere</source>
   <translation>Dónde empiezan las componentes; arrastre un anillo en un gráfico para empezar en otro sitio</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step back</source>
   <translation>Un paso atrás</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step further</source>
   <translation>Un paso adelante</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Play</source>
   <translation>Reproducir</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Step</source>
   <translation>Paso</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the end</source>
   <translation>Al final</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the start</source>
   <translation>Al inicio</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>A little slanted</source>
   <translation>Algo inclinadas</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at one point</source>
   <translation>Todas en un punto</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at the left</source>
   <translation>Todas a la izquierda</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At random: {0}</source>
   <translation>Al azar: {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At the two ends</source>
   <translation>En los dos extremos</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Bad starts</source>
   <translation>Malos inicios</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Classification likelihood</source>
   <translation>Verosimilitud de clasificación</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Collapse and floor</source>
   <translation>Colapso y suelo</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM</source>
   <translation>EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM climbs to the nearest top, not to the highest. With two means in one cluster it divides what is one and joins what are two, at a lower likelihood. From three equal means it never gets away, for nothing tells them apart. Drag a ring to find out which starts lead where.</source>
   <translation>EM sube a la cima más cercana, no a la más alta. Con dos medias en un grupo, divide lo que es uno y une lo que son dos, con menor verosimilitud. De tres medias iguales nunca sale, pues nada las distingue. Arrastre un anillo para descubrir qué inicios llevan adónde.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Each one on</source>
   <translation>Cada una al siguiente</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Hard EM</source>
   <translation>EM duro</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>In one order</source>
   <translation>En un orden</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · E-step: pixels are shared out</source>
   <translation>Iteración {0} · Paso E: los píxeles se reparten</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: components follow their pixels</source>
   <translation>Iteración {0} · Paso M: las componentes siguen a sus píxeles</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: nothing moves any more</source>
   <translation>Iteración {0} · Paso M: ya nada se mueve</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Log-likelihood</source>
   <translation>Log-verosimilitud</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Long clusters</source>
   <translation>Grupos alargados</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Mean squared distance</source>
   <translation>Distancia cuadrática media</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Nothing in the likelihood says which component is the first. Start from the same means in another order: the colours change places, and the likelihood stays the same to the last digit. The adjusted Rand index does not ask for names either.</source>
   <translation>Nada en la verosimilitud dice qué componente es la primera. Empiece con las mismas medias en otro orden: los colores cambian de lugar, y la verosimilitud queda igual hasta la última cifra. El índice de Rand ajustado tampoco pregunta por nombres.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One in each cluster</source>
   <translation>Una en cada grupo</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One near the lamp</source>
   <translation>Una cerca de la lámpara</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One on a single value</source>
   <translation>Una sobre un solo valor</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One too far right</source>
   <translation>Una demasiado a la derecha</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Set by hand</source>
   <translation>Puesto a mano</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Switched labels</source>
   <translation>Etiquetas cambiadas</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The lamp is white, 255 in every pixel. A component that finds it has no width left, and a bell without width is infinitely high. Take the floor away and watch σ fall and the likelihood rise, while no label gets better. The floor is what rounding to whole levels leaves: 1/12 of a squared level.</source>
   <translation>La lámpara es blanca, 255 en cada píxel. Una componente que la encuentra ya no tiene anchura, y una campana sin anchura es infinitamente alta. Quite el suelo y vea bajar σ y subir la verosimilitud, sin que ninguna etiqueta mejore. El suelo es lo que deja el redondeo a niveles enteros: 1/12 de nivel al cuadrado.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The start</source>
   <translation>El inicio</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three bells on one axis, which overlap. Step from the start: the E-step colours each pixel by how likely each bell is to have produced it, the M-step moves each bell to its pixels. Where two bells cross, EM shares a pixel, the other two must decide: compare the widths they end with.</source>
   <translation>Tres campanas en un eje, que se solapan. Avance paso a paso desde el inicio: el paso E colorea cada píxel según la probabilidad de que cada campana lo haya producido, el paso M mueve cada campana a sus píxeles. Donde dos campanas se cruzan, EM comparte un píxel, las otras dos deben decidir: compare las anchuras con que acaban.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three greys</source>
   <translation>Tres grises</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three means apart</source>
   <translation>Tres medias separadas</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two in one cluster</source>
   <translation>Dos en un grupo</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two long clusters beside each other. k-means knows only distances, so it cuts both in the middle and is content: its squared distance is lower there than at the truth. EM learns that clusters are long. From the ends even hard EM stays where it is, while EM's shared pixels let it turn.</source>
   <translation>Dos grupos alargados, uno junto al otro. k-means solo conoce distancias, así que corta ambos por la mitad y queda contento: su distancia cuadrática es ahí menor que en la verdad. EM aprende que los grupos son largos. Desde los extremos, incluso el EM duro se queda donde está, mientras que los píxeles compartidos de EM lo dejan girar.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two of them swapped</source>
   <translation>Dos intercambiadas</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>blue</source>
   <translation>azul</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>grey value</source>
   <translation>valor de gris</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>k-means</source>
   <translation>k-means</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>red</source>
   <translation>rojo</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>shared by likelihood</source>
   <translation>repartido por verosimilitud</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the likeliest</source>
   <translation>entero al más probable</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the nearest mean</source>
   <translation>entero a la media más cercana</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/background_chip.py" />
   <source> {0} left out, 0 in files</source>
   <translation>
    <numerusform> {0} excluida, 0 en archivos</numerusform>
    <numerusform> {0} excluidas, 0 en archivos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring all back</source>
   <translation>Recuperar todas</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring back {0}</source>
   <translation>Recuperar {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Left out: {0}. Click to bring back.</source>
   <translation>Excluidas: {0}. Haga clic para recuperarlas.</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Automatic range of {0}</source>
   <translation>Intervalo automático de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Black of {0}</source>
   <translation>Negro de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour of {0}</source>
   <translation>Color de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour that it is shown in</source>
   <translation>Color en que se muestra</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Cyan</source>
   <translation>Cian</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit {0}</source>
   <translation>Ajustar {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>From .1 to 99.9 % of it</source>
   <translation>Del 0,1 al 99,9 % de él</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Full light of {0}</source>
   <translation>Luz plena de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Let the mixture see it, or not</source>
   <translation>Dejar que la mezcla lo vea, o no</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Other…</source>
   <translation>Otro…</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Red</source>
   <translation>Rojo</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show it, or not: changes no label</source>
   <translation>Mostrarlo o no: no cambia ninguna etiqueta</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show {0}</source>
   <translation>Mostrar {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as black</source>
   <translation>Valor que se muestra negro</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as full light</source>
   <translation>Valor que se muestra con luz plena</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>White</source>
   <translation>Blanco</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Automatic contrast</source>
   <translation>Contraste automático</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Channels</source>
   <translation>Canales</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Show each channel from .1 to 99.9 % of its values; changes no label</source>
   <translation>Mostrar cada canal del 0,1 al 99,9 % de sus valores; no cambia ninguna etiqueta</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/channels_panel.py" />
   <source>{0} more channels are seen and fitted; --channels chooses among all.</source>
   <translation>
    <numerusform>{0} canal más se ve y se ajusta; --channels elige entre todos.</numerusform>
    <numerusform>{0} canales más se ven y se ajustan; --channels elige entre todos.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0} · best</source>
   <translation>{0} · mejor</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, shown now</source>
   <translation>{0}, mostrado ahora</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, the best</source>
   <translation>{0}, el mejor</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by a variational mixture, without a curve.</source>
   <translation>Más alto es mejor. Auto sigue una mezcla variacional, sin curva.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by the coloured curve.</source>
   <translation>Más alto es mejor. Auto sigue la curva de color.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>How many labels?</source>
   <translation>¿Cuántas etiquetas?</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Of labels by colour: choosing a number leaves the regions.</source>
   <translation>De etiquetas por color: elegir un número abandona las regiones.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Open a photo to compare numbers of labels.</source>
   <translation>Abra una foto para comparar números de etiquetas.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions</source>
   <translation>Regiones</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions tells how well the connected areas of K labels agree with the regions of the photo, and comes closest to what people choose.
The others weigh how well K labels explain the photo's colours against how many numbers that takes, in nats; ICL also counts against labels that overlap.
Neighbouring pixels are alike: a photo counts as 256 patches, whatever its size.</source>
   <translation>Regiones dice cuánto coinciden las áreas conexas de K etiquetas con las regiones de la foto, y es lo que más se acerca a lo que eligen las personas.
Los demás sopesan cuánto explican K etiquetas los colores de la foto frente a cuántos números hacen falta, en nats; ICL cuenta además contra etiquetas que se solapan.
Los píxeles vecinos se parecen: una foto cuenta como 256 parches, sea cual sea su tamaño.</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Grey</source>
   <translation>Gris</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × cos hue</source>
   <translation>Saturación × cos tono</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × sin hue</source>
   <translation>Saturación × sen tono</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>Up and Down go back and forward, step by step</source>
   <translation>Arriba y Abajo retroceden y avanzan, paso a paso</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_delegate.py" />
   <source>Name of label {0}</source>
   <translation>Nombre de la etiqueta {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>Label {0}, {1}, {2}, {3}</source>
   <translation>Etiqueta {0}, {1}, {2}, {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>hidden</source>
   <translation>oculta</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>locked</source>
   <translation>bloqueada</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>shown</source>
   <translation>visible</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>{0}: {1} pixels, {2}</source>
   <translation>{0}: {1} píxeles, {2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By name</source>
   <translation>Por nombre</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By number</source>
   <translation>Por número</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By share</source>
   <translation>Por proporción</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Order of labels</source>
   <translation>Orden de las etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Sort by number, name or share</source>
   <translation>Ordenar por número, nombre o proporción</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_view.py" />
   <source>Open a photo to see its labels.</source>
   <translation>Abra una foto para ver sus etiquetas.</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Iteration {0}, {1}. {2}</source>
   <translation>Iteración {0}, {1}. {2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood · nats per pixel</source>
   <translation>Log-verosimilitud · nats por píxel</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood, nats per pixel</source>
   <translation>Log-verosimilitud, nats por píxel</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Open a photo to see its fit converge.</source>
   <translation>Abra una foto para ver converger su ajuste.</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>converged</source>
   <translation>convergido</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>iteration {0}</source>
   <translation>iteración {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>running</source>
   <translation>en marcha</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>stopped</source>
   <translation>detenido</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> Merge next: {0}</source>
   <translation> Fusionar ahora: {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> and </source>
   <translation> y </translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source>{0} are the labels that the fit tells apart least. Click to merge them.</source>
   <translation>{0} son las etiquetas que el ajuste menos distingue. Haga clic para fusionarlas.</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close (Esc)</source>
   <translation>Cerrar (Esc)</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close message</source>
   <translation>Cerrar mensaje</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Copy details</source>
   <translation>Copiar detalles</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Error</source>
   <translation>Error</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>For a bug report</source>
   <translation>Para un informe de error</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Notice</source>
   <translation>Aviso</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>allow more in Edit → Preferences → Memory, as far as it reaches</source>
   <translation>permita más en Editar → Preferencias → Memoria, hasta donde alcance</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose another by the field Page in the status bar</source>
   <translation>elija otra con el campo Página de la barra de estado</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose one or three in the panel Channels</source>
   <translation>elija uno o tres en el panel Canales</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose others in the panel Channels</source>
   <translation>elija otros en el panel Canales</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose those in the panel Channels</source>
   <translation>elíjalos en el panel Canales</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>count none</source>
   <translation>no cuente ninguno</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>leave out those of another kind</source>
   <translation>deje fuera los de otra clase</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>turn Smallest area off</source>
   <translation>desactive Área mínima</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Auto: choose the number of labels</source>
   <translation>Auto: elegir el número de etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Choose K among {0} to {1}, as Auto by says</source>
   <translation>Elegir K entre {0} y {1}, según Auto por</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Fit again with these settings</source>
   <translation>Ajustar de nuevo con estos ajustes</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K</source>
   <translation>Etiquetas K</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K, number</source>
   <translation>Etiquetas K, número</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Mixture</source>
   <translation>Mezcla</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels</source>
   <translation>Número de etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels; type up to {0}</source>
   <translation>Número de etiquetas; escriba hasta {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Regions are found by their borders, without a mixture.</source>
   <translation>Las regiones se hallan por sus bordes, sin mezcla.</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Starts, tolerance, seed</source>
   <translation>Inicios, tolerancia, semilla</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Stop the fit and keep what it has reached</source>
   <translation>Detener el ajuste y conservar lo alcanzado</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are colours, wherever they lie in the photo</source>
   <translation>Las etiquetas son colores, estén donde estén en la foto</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are connected regions that people would draw</source>
   <translation>Las etiquetas son regiones conexas como las dibujaría una persona</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>What labels are</source>
   <translation>Qué son las etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/name_edit.py" />
   <source>Names to choose from</source>
   <translation>Nombres para elegir</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Column whose values are kept or left out</source>
   <translation>Columna cuyos valores se conservan o excluyen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Drag an end to leave objects out; double click for all</source>
   <translation>Arrastre un extremo para excluir objetos; doble clic para todos</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>all</source>
   <translation>todos</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Pixel width</source>
   <translation>Ancho de píxel</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Unit of the width</source>
   <translation>Unidad del ancho</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Width of a pixel; empty for what the photo's file tells</source>
   <translation>Ancho de un píxel; vacío para lo que dice el archivo de la foto</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>4: sides</source>
   <translation>4: lados</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>8: sides and corners</source>
   <translation>8: lados y esquinas</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>All labels</source>
   <translation>Todas las etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>COCO, CVAT, LabelMe, GeoJSON and ROIs have one annotation an object</source>
   <translation>COCO, CVAT, LabelMe, GeoJSON y ROI tienen una anotación por objeto</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Close gaps and notches narrower than a disc of this radius</source>
   <translation>Cerrar huecos y muescas más estrechos que un disco de este radio</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Closing</source>
   <translation>Cierre</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Connected</source>
   <translation>Conexión</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut off bridges and specks narrower than a disc of this radius</source>
   <translation>Cortar puentes y motas más estrechos que un disco de este radio</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut touching things apart where they are narrower than this share</source>
   <translation>Separar lo que se toca donde es más estrecho que esta proporción</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Export objects one by one</source>
   <translation>Exportar objetos uno a uno</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes</source>
   <translation>Rellenar huecos</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes of so many pixels or fewer</source>
   <translation>Rellenar huecos de estos píxeles o menos</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Labels whose areas are objects</source>
   <translation>Etiquetas cuyas áreas son objetos</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out objects of fewer pixels</source>
   <translation>Excluir objetos de menos píxeles</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out what touches the border</source>
   <translation>Excluir lo que toca el borde</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Objects of</source>
   <translation>Objetos de</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Opening</source>
   <translation>Apertura</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Outlines in SVG are smooth curves that leave the pixels' edges by so much</source>
   <translation>Los contornos en SVG son curvas suaves que se apartan así de los bordes de píxel</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest</source>
   <translation>Mínimo</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest object</source>
   <translation>Objeto mínimo</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smooth SVG</source>
   <translation>Suavizar SVG</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split</source>
   <translation>Separar</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split by</source>
   <translation>Separar por</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What goes on beyond the photo has no known size</source>
   <translation>Lo que sigue más allá de la foto no tiene tamaño conocido</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What tells touching things apart: where they are narrow, or their values</source>
   <translation>Qué distingue cosas que se tocan: dónde son estrechas, o sus valores</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Whether pixels that touch by a corner only are one object</source>
   <translation>Si píxeles que se tocan solo por una esquina son un objeto</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>necks</source>
   <translation>cuellos</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>off</source>
   <translation>no</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Area</source>
   <translation>Área</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>At border</source>
   <translation>En el borde</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Circularity</source>
   <translation>Circularidad</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Eccentricity</source>
   <translation>Excentricidad</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Feret</source>
   <translation>Feret</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Height</source>
   <translation>Alto</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Id</source>
   <translation>N.º</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Label</source>
   <translation>Etiqueta</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Left</source>
   <translation>Izquierda</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Major axis</source>
   <translation>Eje mayor</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Minor axis</source>
   <translation>Eje menor</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Perimeter</source>
   <translation>Perímetro</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Posterior</source>
   <translation>Posterior</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Share</source>
   <translation>Proporción</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Solidity</source>
   <translation>Solidez</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Top</source>
   <translation>Arriba</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Width</source>
   <translation>Ancho</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>X</source>
   <translation>X</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Y</source>
   <translation>Y</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Counting…</source>
   <translation>Contando…</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>No objects</source>
   <translation>Sin objetos</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Objects</source>
   <translation>Objetos</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/objects_panel.py" />
   <source>{0} objects, {1} {3} in all, {2} {3} on average</source>
   <translation>
    <numerusform>{0} objeto de {1} {3}</numerusform>
    <numerusform>{0} objetos, {1} {3} en total, {2} {3} de media</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages</source>
   <translation>Mostrar las páginas</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages (Alt+Down in the field)</source>
   <translation>Mostrar las páginas (Alt+Abajo en el campo)</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Which picture of the file is open</source>
   <translation>Qué imagen del archivo está abierta</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>of {0}</source>
   <translation>de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Page {0}</source>
   <translation>Página {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <location filename="../ui/panels/palette_popover.py" />
   <source>Palettes</source>
   <translation>Paletas</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Fold the strip</source>
   <translation>Plegar la tira</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>For all</source>
   <translation>Para todas</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Give every photo of the folder what this one has</source>
   <translation>Dar a cada foto de la carpeta lo que tiene esta</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Let each photo begin by itself again</source>
   <translation>Dejar que cada foto empiece de nuevo por sí misma</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Open {0}</source>
   <translation>Abrir {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin as in a window that was just opened</source>
   <translation>Las fotos empiezan como en una ventana recién abierta</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin with the settings of the one before</source>
   <translation>Las fotos empiezan con los ajustes de la anterior</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Same settings</source>
   <translation>Mismos ajustes</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Show the photos</source>
   <translation>Mostrar las fotos</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Start fresh</source>
   <translation>Empezar de cero</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>What new photos begin with</source>
   <translation>Con qué empiezan las fotos nuevas</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours, {1} against {0}</source>
   <translation>Colores, {1} frente a {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Density</source>
   <translation>Densidad</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Histogram of {0}</source>
   <translation>Histograma de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Horizontal axis</source>
   <translation>Eje horizontal</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>How colours are drawn</source>
   <translation>Cómo se dibujan los colores</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Open a photo to see its colours.</source>
   <translation>Abra una foto para ver sus colores.</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Own colours</source>
   <translation>Colores propios</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Regions have no components here.</source>
   <translation>Aquí las regiones no tienen componentes.</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Vertical axis</source>
   <translation>Eje vertical</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>{0:,} pixels.</source>
   <translation>{0:,} píxeles.</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>A mixture empties the labels that it can spare</source>
   <translation>Una mezcla vacía las etiquetas de las que puede prescindir</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>AIC</source>
   <translation>AIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also how it is patterned, and which way</source>
   <translation>También su patrón y en qué dirección</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also where it lies: compact labels</source>
   <translation>También dónde está: etiquetas compactas</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>As many as the colours have clusters</source>
   <translation>Tantas como grupos tienen los colores</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by</source>
   <translation>Auto por</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by {}</source>
   <translation>Auto por {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>BIC</source>
   <translation>BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour</source>
   <translation>Color</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + place</source>
   <translation>Color + lugar</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture</source>
   <translation>Color + textura</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture + place</source>
   <translation>Color + textura + lugar</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour space that is fitted</source>
   <translation>Espacio de color que se ajusta</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colours: {}</source>
   <translation>Colores: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance</source>
   <translation>Covarianza</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance: {}</source>
   <translation>Covarianza: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Diagonal</source>
   <translation>Diagonal</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids along the axes: no slant</source>
   <translation>Elipsoides a lo largo de los ejes: sin inclinación</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of any shape, each label its own</source>
   <translation>Elipsoides de cualquier forma, uno por etiqueta</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of one shape and size for all labels</source>
   <translation>Elipsoides de una misma forma y tamaño para todas las etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features</source>
   <translation>Rasgos</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features: {}</source>
   <translation>Rasgos: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Few, well separated labels</source>
   <translation>Pocas etiquetas, bien separadas</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Full</source>
   <translation>Completa</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>ICL</source>
   <translation>ICL</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Labels whose areas agree with the photo's regions</source>
   <translation>Etiquetas cuyas áreas coinciden con las regiones de la foto</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>More labels than BIC</source>
   <translation>Más etiquetas que BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Nothing but how it is patterned, and which way</source>
   <translation>Nada más que su patrón y en qué dirección</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed {}</source>
   <translation>Semilla {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Shape of the labels' clusters of colours</source>
   <translation>Forma de los grupos de colores de las etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spheres, each label of its own size</source>
   <translation>Esferas, cada etiqueta de su tamaño</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spherical</source>
   <translation>Esférica</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starting guesses; the likeliest fit wins</source>
   <translation>Conjeturas iniciales; gana el ajuste más verosímil</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starts</source>
   <translation>Inicios</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Stop when an iteration gains less, in nats per pixel</source>
   <translation>Detener cuando una iteración gana menos, en nats por píxel</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Texture</source>
   <translation>Textura</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>The same seed gives the same labels again</source>
   <translation>La misma semilla da otra vez las mismas etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tied</source>
   <translation>Común</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance</source>
   <translation>Tolerancia</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance {:g}</source>
   <translation>Tolerancia {:g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Variational</source>
   <translation>Variacional</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What decides how many labels Auto chooses</source>
   <translation>Qué decide cuántas etiquetas elige Auto</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What is seen of each pixel</source>
   <translation>Qué se ve de cada píxel</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>{} starts</source>
   <translation>{} inicios</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Areas with fewer pixels go to the neighbour they touch most</source>
   <translation>Las áreas con menos píxeles van al vecino que más tocan</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Detail</source>
   <translation>Detalle</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>From few large regions to many small ones</source>
   <translation>De pocas regiones grandes a muchas pequeñas</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Shape</source>
   <translation>Forma</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smallest area</source>
   <translation>Área mínima</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smoothing</source>
   <translation>Suavizado</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Takes grain out of the labels; edges of the photo stay. No new fit</source>
   <translation>Quita el grano de las etiquetas; los bordes de la foto quedan. Sin nuevo ajuste</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>{0:,} px</source>
   <translation>{0:,} px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_bar.py" />
   <source>Progress of the fit</source>
   <translation>Progreso del ajuste</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>&lt;1 ms</source>
   <translation>&lt;1 ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>About {0} regions, roughly; looking closer</source>
   <translation>Unas {0} regiones, a grandes rasgos; mirando más de cerca</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Finding regions</source>
   <translation>Buscando regiones</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted exactly in {0}, {1} iterations</source>
   <translation>
    <numerusform>Ajustado exactamente en {0}, {1} iteración</numerusform>
    <numerusform>Ajustado exactamente en {0}, {1} iteraciones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</source>
   <translation>
    <numerusform>Ajustado con todos los {0:,.1f} megapíxeles en {1}, {2} iteración</numerusform>
    <numerusform>Ajustado con todos los {0:,.1f} megapíxeles en {1}, {2} iteraciones</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Fitting</source>
   <translation>Ajustando</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labelled by a model, not fitted</source>
   <translation>Etiquetado por un modelo, no ajustado</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labels from a file, not fitted</source>
   <translation>Etiquetas de un archivo, no ajustadas</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Looking for a start</source>
   <translation>Buscando un inicio</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Making an overview</source>
   <translation>Creando la vista general</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Opening the photo</source>
   <translation>Abriendo la foto</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of all {0:,.1f} megapixels</source>
   <translation>Proporciones de todos los {0:,.1f} megapíxeles</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of the overview</source>
   <translation>Proporciones de la vista general</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {0}, {1} iterations</source>
   <translation>
    <numerusform>Detenido tras {0}, {1} iteración</numerusform>
    <numerusform>Detenido tras {0}, {1} iteraciones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</source>
   <translation>
    <numerusform>Detenido tras {1}, {2} iteración con todos los {0:,.1f} megapíxeles</numerusform>
    <numerusform>Detenido tras {1}, {2} iteraciones con todos los {0:,.1f} megapíxeles</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>overview 1:{0:.3g}</source>
   <translation>vista general 1:{0:.3g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>smoothed in {0}</source>
   <translation>suavizado en {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>tidied in {0}</source>
   <translation>ordenado en {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} colours</source>
   <translation>
    <numerusform>{0:,} color</numerusform>
    <numerusform>{0:,} colores</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px transparent</source>
   <translation>{0:,} px transparentes</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px without a value</source>
   <translation>{0:,} px sin valor</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.0f} ms</source>
   <translation>{0:.0f} ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.1f} s</source>
   <translation>{0:.1f} s</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.3g} {1}/px</source>
   <translation>{0:.3g} {1}/px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.3g} × {1:.3g} {2}/px</source>
   <translation>{0:.3g} × {1:.3g} {2}/px</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0} regions found in {1}</source>
   <translation>
    <numerusform>{0} región hallada en {1}</numerusform>
    <numerusform>{0} regiones halladas en {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit {3}</source>
   <translation>{0} × {1}, {2} bits {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3}</source>
   <translation>{0} × {1}, {2} bits, {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3} channels</source>
   <translation>{0} × {1}, {2} bits, {3} canales</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>As likely under the model as its own photo, less {0:.1f} of its spread</source>
   <translation>Tan verosímil bajo el modelo como su propia foto, menos {0:.1f} de su dispersión</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Drift: its mean log-likelihood under the model is {0:.1f} spreads lower than that of the model's own photo</source>
   <translation>Deriva: su log-verosimilitud media bajo el modelo es {0:.1f} dispersiones menor que la de la foto del modelo</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Labelled: something was done to it</source>
   <translation>Etiquetada: se hizo algo en ella</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Nothing done to it yet</source>
   <translation>Aún no se hizo nada en ella</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_view.py" />
   <source>Photos of the folder</source>
   <translation>Fotos de la carpeta</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>One iteration further</source>
   <translation>Una iteración más</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>Play the iterations</source>
   <translation>Reproducir las iteraciones</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>To the starting guess</source>
   <translation>A la conjetura inicial</translation>
  </message>
  <message>
   <location filename="../ui/plots/range_histogram.py" />
   <source>Drag an end of the range; double click for the automatic one</source>
   <translation>Arrastre un extremo del intervalo; doble clic para el automático</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Area of interest</source>
   <translation>Área de interés</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Drag over what counts · Shift: more · Alt: less · Esc ends</source>
   <translation>Rodee lo que cuenta · Mayús: más · Alt: menos · Esc termina</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Nothing would be left inside; draw another area</source>
   <translation>No quedaría nada dentro; dibuje otra área</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Only inside {0}</source>
   <translation>Solo dentro de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>The whole photo counts already</source>
   <translation>Ya cuenta la foto entera</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Whole photo</source>
   <translation>Foto entera</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>Open photo</source>
   <translation>Abrir foto</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>The clipboard holds no picture; copy one, then paste again</source>
   <translation>El portapapeles no contiene imagen; copie una y pegue de nuevo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Fitting one model to all photos</source>
   <translation>Ajustando un modelo a todas las fotos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Starting</source>
   <translation>Iniciando</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Stopping</source>
   <translation>Deteniendo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: gives back the labels below the paint · [ ]: size</source>
   <translation>Arrastrar: devuelve las etiquetas bajo la pintura · [ ]: tamaño</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0} · Shift: only over the label below · [ ]: size</source>
   <translation>Arrastrar: pinta {0} · Mayús: solo sobre la etiqueta de debajo · [ ]: tamaño</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0}, only over the label below · Shift: over all</source>
   <translation>Arrastrar: pinta {0}, solo sobre la etiqueta de debajo · Mayús: sobre todas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>the label below</source>
   <translation>la etiqueta de debajo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Automatic contrast of {0}</source>
   <translation>Contraste automático de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Contrast of {0}</source>
   <translation>Contraste de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit with {0}</source>
   <translation>Ajustar con {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit without {0}</source>
   <translation>Ajustar sin {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Hide {0}</source>
   <translation>Ocultar {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>Regions are found without a fit.</source>
   <translation>Las regiones se hallan sin ajuste.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>These labels were not fitted; Fit goes on from them.</source>
   <translation>Estas etiquetas no fueron ajustadas; Ajustar parte de ellas.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>Export writes labels of the overview; File → Export labels at full size writes those of all pixels</source>
   <translation>Exportar escribe las etiquetas de la vista general; Archivo → Exportar etiquetas a tamaño completo escribe las de todos los píxeles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; Export opens when they are there</source>
   <translation>Las etiquetas están en camino; Exportar se abre cuando estén</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; they are exported when they are there</source>
   <translation>Las etiquetas están en camino; se exportan cuando estén</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>There is nothing to export yet</source>
   <translation>Aún no hay nada que exportar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open a photo or a folder first</source>
   <translation>Abra primero una foto o una carpeta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open folder</source>
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>This photo lies in no folder; open one from a folder</source>
   <translation>Esta foto no está en ninguna carpeta; abra una de una carpeta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first of these {1} photos</source>
   <translation>{0} es la primera de estas {1} fotos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first photo in {1}</source>
   <translation>{0} es la primera foto de {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last of these {1} photos</source>
   <translation>{0} es la última de estas {1} fotos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last photo in {1}</source>
   <translation>{0} es la última foto de {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the only photo here</source>
   <translation>{0} es la única foto aquí</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are labelled by the model of {1}</source>
   <translation>
    <numerusform>La única foto se etiqueta con el modelo de {1}</numerusform>
    <numerusform>Las {0} fotos se etiquetan con el modelo de {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are segmented by the settings of {1}</source>
   <translation>
    <numerusform>La única foto se segmenta con los ajustes de {1}</numerusform>
    <numerusform>Las {0} fotos se segmentan con los ajustes de {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All: {0}</source>
   <translation>Todas: {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Labels of all {0} photos are called like those of {1}</source>
   <translation>
    <numerusform>Las etiquetas de la única foto se llaman como las de {1}</numerusform>
    <numerusform>Las etiquetas de las {0} fotos se llaman como las de {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Model of {0}</source>
   <translation>Modelo de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Names of {0}</source>
   <translation>Nombres de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Not done</source>
   <translation>No hecho</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Nothing was set for all photos</source>
   <translation>No había nada fijado para todas las fotos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Photos begin by themselves again; what they have got they keep</source>
   <translation>Las fotos vuelven a empezar por sí mismas; conservan lo que tienen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Regions lie in one photo only, so they are no model for others;</source>
   <translation>Las regiones están solo en una foto y no son modelo para otras;</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Settings of {0}</source>
   <translation>Ajustes de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>There are no other photos here; open a folder</source>
   <translation>Aquí no hay otras fotos; abra una carpeta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Wait until the fit has ended</source>
   <translation>Espere a que termine el ajuste</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>choose By colour first</source>
   <translation>elija antes Por color</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>{0} worked on before keep their marks and edits, and can undo it</source>
   <translation>
    <numerusform>{0} ya trabajada conserva sus marcas y cambios, y puede deshacerlo</numerusform>
    <numerusform>{0} ya trabajadas conservan sus marcas y cambios, y pueden deshacerlo</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>All files (*)</source>
   <translation>Todos los archivos (*)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Masks ({0})</source>
   <translation>Máscaras ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Models ({0})</source>
   <translation>Modelos ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open labels</source>
   <translation>Abrir etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open recipe</source>
   <translation>Abrir receta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipe {0}</source>
   <translation>Receta {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipes ({0})</source>
   <translation>Recetas ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Segmented by the settings of {0}</source>
   <translation>Segmentada con los ajustes de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>The next photo is segmented by {0}</source>
   <translation>La próxima foto se segmenta con {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Use model</source>
   <translation>Usar modelo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>undo brings it back</source>
   <translation>deshacer lo devuelve</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>what was painted, marked or locked went with the labels before;</source>
   <translation>lo pintado, marcado o bloqueado se fue con las etiquetas de antes;</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} holds the settings that are set already</source>
   <translation>{0} contiene los ajustes que ya están puestos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} was for the photo before; open it again for this one</source>
   <translation>{0} era para la foto anterior; ábralo de nuevo para esta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Click on a border: its two labels become one · Esc ends</source>
   <translation>Haga clic en un borde: sus dos etiquetas pasan a ser una · Esc termina</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Join {0} and {1}</source>
   <translation>Unir {0} y {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>No border is here; point at one between two labels</source>
   <translation>Aquí no hay borde; apunte a uno entre dos etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No earlier session of {0} is kept</source>
   <translation>No se conserva ninguna sesión anterior de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No session is kept</source>
   <translation>No se conserva ninguna sesión</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture closes when the files are written</source>
   <translation>Pixture se cierra cuando los archivos estén escritos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture was ended while {0} was open; what was done to it until {1} is kept: File → Bring back last session</source>
   <translation>Pixture se interrumpió con {0} abierta; lo hecho hasta {1} se conserva: Archivo → Recuperar la última sesión</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>What was done to {0} until {1} is kept: File → Bring back last session</source>
   <translation>Lo hecho a {0} hasta {1} se conserva: Archivo → Recuperar la última sesión</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_keys_presenter.py" />
   <source>No label has the key {0}; give one to a label with Shift+F2</source>
   <translation>Ninguna etiqueta tiene la tecla {0}; asígnela a una con Mayús+F2</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label set {0}</source>
   <translation>Juego de etiquetas {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label sets, COCO, LabelMe, CVAT ({0})</source>
   <translation>Juegos de etiquetas, COCO, LabelMe, CVAT ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Leave label set {0}</source>
   <translation>Dejar el juego de etiquetas {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Open label set</source>
   <translation>Abrir juego de etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Rename {0} “{1}”</source>
   <translation>Renombrar {0} «{1}»</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Save label set</source>
   <translation>Guardar juego de etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Saved label set {0}; photos that are opened next get its labels</source>
   <translation>Guardado el juego de etiquetas {0}; las fotos que se abran después reciben sus etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels are on their way; try again in a moment</source>
   <translation>Las etiquetas están en camino; inténtelo enseguida</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels have changed meanwhile; try again</source>
   <translation>Las etiquetas han cambiado entretanto; inténtelo de nuevo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>the next photo's labels get the names of {0}</source>
   <translation>las etiquetas de la próxima foto toman los nombres de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0} of {1} labels are those of {2}</source>
   <translation>{0} de {1} etiquetas son las de {2}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0}; without {1}</source>
   <translation>{0}; sin {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose a label first: click it</source>
   <translation>Elija antes una etiqueta: haga clic en ella</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose two labels or more to merge: Ctrl+click them</source>
   <translation>Elija dos o más etiquetas para fusionar: Ctrl+clic</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Finer in {0}</source>
   <translation>Más fino en {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Leave out {0}</source>
   <translation>Excluir {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Merge {0}</source>
   <translation>Fusionar {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>No label is left out</source>
   <translation>Ninguna etiqueta está excluida</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Nothing of the label touches anything else of it</source>
   <translation>Nada de la etiqueta toca otra parte de ella</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Only regions are opened; tick Regions first, or split by colour</source>
   <translation>Solo las regiones se refinan; marque antes Regiones, o divida por color</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} by colour</source>
   <translation>Dividir {0} por color</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} into pieces</source>
   <translation>Dividir {0} en piezas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Take things of {0} apart</source>
   <translation>Separar las cosas de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The label is one connected piece already</source>
   <translation>La etiqueta ya es una pieza conexa</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The labels are on their way; change them in a moment</source>
   <translation>Las etiquetas están en camino; cámbielas enseguida</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>{0} is locked; unlock it first (Ctrl+L)</source>
   <translation>{0} está bloqueada; desbloquéela antes (Ctrl+L)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Hide others</source>
   <translation>Ocultar las demás</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Recolour {0}</source>
   <translation>Recolorear {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Reset colours</source>
   <translation>Restablecer colores</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Show all</source>
   <translation>Mostrar todas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>All pixels are being gone through; stop that first</source>
   <translation>Se están recorriendo todos los píxeles; deténgalo antes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting colours: {0:,} of {1:,} parts</source>
   <translation>Contando colores: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting labels: {0:,} of {1:,} parts</source>
   <translation>Contando etiquetas: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Export labels at full size</source>
   <translation>Exportar etiquetas a tamaño completo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Finding small regions: {0:,} of {1:,} parts</source>
   <translation>Buscando regiones pequeñas: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fit on all pixels</source>
   <translation>Ajustar con todos los píxeles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitted on {0:,.1f} megapixels, {1:,} colours, {2} iterations</source>
   <translation>Ajustado con {0:,.1f} megapíxeles, {1:,} colores, {2} iteraciones</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitting, iteration {0}</source>
   <translation>Ajustando, iteración {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Joining small regions: {0:,} of {1:,} parts</source>
   <translation>Uniendo regiones pequeñas: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labelling: {0:,} of {1:,} parts</source>
   <translation>Etiquetando: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labels of all pixels are in {0}</source>
   <translation>Las etiquetas de todos los píxeles están en {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making an overview of {0}: {1:.0f}%</source>
   <translation>Creando la vista general de {0}: {1:.0f} %</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making smaller copies: {0:,} of {1:,} parts</source>
   <translation>Creando copias menores: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Measuring grain: {0:,} of {1:,} parts</source>
   <translation>Midiendo el grano: {0:,} de {1:,} partes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Settings have changed meanwhile; choose Fit on all pixels again</source>
   <translation>Los ajustes han cambiado entretanto; elija de nuevo Ajustar con todos los píxeles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Starting workers</source>
   <translation>Iniciando procesos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the labels are those from before</source>
   <translation>Detenido; las etiquetas son las de antes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the same export goes on from there</source>
   <translation>Detenido; la misma exportación continúa desde ahí</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; what was counted is kept until the window closes</source>
   <translation>Detenido; lo contado se conserva hasta que se cierre la ventana</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>This is an overview of a photo too large for memory; zoom in for its pixels, and choose Fit → Fit on all pixels once you like what you see</source>
   <translation>Esta es una vista general de una foto demasiado grande para la memoria; amplíe para ver sus píxeles, y elija Ajuste → Ajustar con todos los píxeles cuando le guste lo que ve</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>{0}; choose Export for labels of its size</source>
   <translation>{0}; elija Exportar para etiquetas de su tamaño</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Lock {0}</source>
   <translation>Bloquear {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Unlock {0}</source>
   <translation>Desbloquear {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Drag: marks {0} · Ctrl: new label · Shift or right: erase · [ ]: size</source>
   <translation>Arrastrar: marca {0} · Ctrl: etiqueta nueva · Mayús o derecho: borrar · [ ]: tamaño</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Erase all marks</source>
   <translation>Borrar todas las marcas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Regions are found without a fit: scribbles teach nothing here</source>
   <translation>Las regiones se hallan sin ajuste: aquí los garabatos no enseñan nada</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>These labels come from no fit: scribbles count once F5 fits on</source>
   <translation>Estas etiquetas no vienen de un ajuste: los garabatos cuentan cuando F5 ajuste</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>a new label</source>
   <translation>una etiqueta nueva</translation>
  </message>
  <message>
   <location filename="../ui/presenters/merge_presenter.py" />
   <source>There are no two labels that could be proposed</source>
   <translation>No hay dos etiquetas que se puedan proponer</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By colour</source>
   <translation>Por color</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By region</source>
   <translation>Por región</translation>
  </message>
  <message>
   <location filename="../ui/presenters/objects_presenter.py" />
   <source>Objects: {0}</source>
   <translation>Objetos: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Erase paint</source>
   <translation>Borrar pintura</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing is painted yet that could be erased</source>
   <translation>Aún no hay nada pintado que borrar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing there could be changed</source>
   <translation>Ahí no se pudo cambiar nada</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Paint {0}</source>
   <translation>Pintar {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels are on their way; paint when they are there</source>
   <translation>Las etiquetas están en camino; pinte cuando estén</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels have changed meanwhile; nothing was painted</source>
   <translation>Las etiquetas han cambiado entretanto; no se pintó nada</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>As in the photo</source>
   <translation>Como en la foto</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Blue to yellow</source>
   <translation>De azul a amarillo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Greys</source>
   <translation>Grises</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Okabe and Ito</source>
   <translation>Okabe e Ito</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Palette “{0}”</source>
   <translation>Paleta «{0}»</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Standard</source>
   <translation>Estándar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Vibrant</source>
   <translation>Viva</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click on a thing · Esc ends</source>
   <translation>Haga clic en una cosa · Esc termina</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click: more · Right or Alt: not this · Backspace: back · Enter: {0}</source>
   <translation>Clic: más · Derecho o Alt: esto no · Retroceso: volver · Intro: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Looking at the photo…</source>
   <translation>Mirando la foto…</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>into {0}, with Shift new</source>
   <translation>en {0}, con Mayús nueva</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>new label</source>
   <translation>etiqueta nueva</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>mean of {0:.3g} × {1:.3g} pixels</source>
   <translation>media de {0:.3g} × {1:.3g} píxeles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>no value</source>
   <translation>sin valor</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>transparent</source>
   <translation>transparente</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>Take the thing</source>
   <translation>Tomar la cosa</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The label is locked; unlock it first (Ctrl+L), or make a new one</source>
   <translation>La etiqueta está bloqueada; desbloquéela antes (Ctrl+L), o haga una nueva</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The labels are on their way; take the thing when they are</source>
   <translation>Las etiquetas están en camino; tome la cosa cuando estén</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>In private: no photo is listed among the recent ones, and nothing is kept of what is done; save what you want to keep</source>
   <translation>En privado: ninguna foto figura entre las recientes, y no se conserva nada de lo que se hace; guarde lo que quiera conservar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Photos and sessions are kept again</source>
   <translation>Las fotos y sesiones vuelven a conservarse</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>{0} in {1} sessions</source>
   <translation>
    <numerusform>{0} en {1} sesión</numerusform>
    <numerusform>{0} en {1} sesiones</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Projects ({0})</source>
   <translation>Proyectos ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Save project</source>
   <translation>Guardar proyecto</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Saved {0}</source>
   <translation>Guardado {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Where is {0}?</source>
   <translation>¿Dónde está {0}?</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Copied: {0}</source>
   <translation>Copiado: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save model</source>
   <translation>Guardar modelo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save recipe</source>
   <translation>Guardar receta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Fill holes of {0}</source>
   <translation>Rellenar huecos de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Grow {0}</source>
   <translation>Agrandar {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Remove specks of {0}</source>
   <translation>Quitar motas de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Shrink {0}</source>
   <translation>Encoger {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Smooth {0}</source>
   <translation>Suavizar {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>That changes no pixel; try another amount</source>
   <translation>Eso no cambia ningún píxel; pruebe otra cantidad</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>below {0} pixels</source>
   <translation>menos de {0} píxeles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>up to {0} pixels</source>
   <translation>hasta {0} píxeles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <location filename="../ui/presenters/rewind_presenter.py" />
   <source>Keep iteration {0}</source>
   <translation>Conservar la iteración {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Draw a line along a scale bar · Shift keeps it straight · Esc ends</source>
   <translation>Trace una línea a lo largo de una barra de escala · Mayús la mantiene recta · Esc termina</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Scale: {0} {1} a pixel</source>
   <translation>Escala: {0} {1} por píxel</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scatter_presenter.py" />
   <source>Move mean {0}</source>
   <translation>Mover la media {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Erase mark of {0}</source>
   <translation>Borrar una marca de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Mark {0}</source>
   <translation>Marcar {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>No label is there; choose one first, or hold Ctrl to start one</source>
   <translation>Ahí no hay etiqueta; elija antes una, o mantenga Ctrl para empezar una</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Nothing is marked yet that could be erased</source>
   <translation>Aún no hay nada marcado que borrar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Regions are found without a fit that marks could teach; paint instead</source>
   <translation>Las regiones se hallan sin un ajuste al que las marcas enseñen; pinte en su lugar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Strength of marks {0:g}</source>
   <translation>Fuerza de las marcas {0:g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; scribble when they are there</source>
   <translation>Las etiquetas están en camino; garabatee cuando estén</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; start a new one when they are there</source>
   <translation>Las etiquetas están en camino; empiece una nueva cuando estén</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The marks are hidden; show them to erase one</source>
   <translation>Las marcas están ocultas; muéstrelas para borrar una</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>These labels come from no fit; marks count once F5 fits on from them</source>
   <translation>Estas etiquetas no vienen de un ajuste; las marcas cuentan cuando F5 parta de ellas</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Automatic K</source>
   <translation>K automático</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>By colour, K = {0}</source>
   <translation>Por color, K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Detail {0:.2f}</source>
   <translation>Detalle {0:.2f}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K = {0}</source>
   <translation>K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K by hand</source>
   <translation>K a mano</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Labels are by colour again; undo brings the regions back.</source>
   <translation>Las etiquetas vuelven a ser por color; deshacer devuelve las regiones.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Opacity {0}%</source>
   <translation>Opacidad {0} %</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smallest area {0}</source>
   <translation>Área mínima {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smoothing {0:.2g}</source>
   <translation>Suavizado {0:.2g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Choose a label first: what is clicked becomes a part of it</source>
   <translation>Elija antes una etiqueta: lo que reciba el clic será parte de ella</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click along a border: paints {0}</source>
   <translation>Haga clic a lo largo de un borde: pinta {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click corners: paints {0}</source>
   <translation>Haga clic en las esquinas: pinta {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: more · Enter or first corner: closes · Backspace: back · Esc drops</source>
   <translation>Clic: más · Intro o primera esquina: cierra · Retroceso: volver · Esc descarta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: paints the area {0} · Right or Alt: erase · Esc ends</source>
   <translation>Clic: pinta el área {0} · Derecho o Alt: borrar · Esc termina</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag a rectangle: paints {0}</source>
   <translation>Arrastre un rectángulo: pinta {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag around it: paints {0}</source>
   <translation>Rodee: pinta {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Let go: paints · Esc drops</source>
   <translation>Soltar: pinta · Esc descarta</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Shift: only over the label below · Right or Alt: erase</source>
   <translation>Mayús: solo sobre la etiqueta de debajo · Derecho o Alt: borrar</translation>
  </message>
  <message>
   <location filename="../ui/presenters/strip_presenter.py" />
   <source>kept {0}; File → Bring back last session</source>
   <translation>{0} conservado; Archivo → Recuperar la última sesión</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>0  certain</source>
   <translation>0  seguro</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>1 pixel in 10,000</source>
   <translation>1 píxel de 10 000</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Bright where two labels or more are about as likely as each other.</source>
   <translation>Claro donde dos o más etiquetas son casi igual de probables.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How few pixels have a colour that the mixture explains so badly.</source>
   <translation>Qué pocos píxeles tienen un color que la mezcla explique tan mal.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How likely a pixel of this colour belongs to the label.</source>
   <translation>Probabilidad de que un píxel de este color pertenezca a la etiqueta.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>No pixel changed label since the last result.</source>
   <translation>Ningún píxel cambió de etiqueta desde el último resultado.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Probability of {0}</source>
   <translation>Probabilidad de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>There is no earlier result yet. Change a setting to compare.</source>
   <translation>Aún no hay un resultado anterior. Cambie un ajuste para comparar.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>two as likely  1</source>
   <translation>dos igual de probables  1</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>usual</source>
   <translation>habitual</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>{0} of pixels changed label since the last result.</source>
   <translation>{0} de los píxeles cambiaron de etiqueta desde el último resultado.</translation>
  </message>
  <message>
   <location filename="../ui/session/autosave.py" />
   <source>What is done cannot be kept: {0}</source>
   <translation>Lo que se hace no se puede conservar: {0}</translation>
  </message>
  <message>
   <location filename="../ui/session/beginnings.py" />
   <source>It begins with the settings of {0}; untick Photo → New photos begin with these settings to start fresh</source>
   <translation>Empieza con los ajustes de {0}; desmarque Foto → Las fotos nuevas empiezan con estos ajustes para empezar de cero</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>not enough memory; try a smaller photo</source>
   <translation>no hay memoria suficiente; pruebe una foto menor</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>the fit failed</source>
   <translation>el ajuste falló</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Photos and projects ({0})</source>
   <translation>Fotos y proyectos ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Zarr stores ({0})</source>
   <translation>Almacenes Zarr ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit again</source>
   <translation>Ajustar de nuevo</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit from these labels</source>
   <translation>Ajustar desde estas etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Stopped; the photo was not opened</source>
   <translation>Detenido; la foto no se abrió</translation>
  </message>
  <message>
   <location filename="../ui/widgets/dock_title.py" />
   <source>Float or dock</source>
   <translation>Soltar o acoplar</translation>
  </message>
  <message>
   <location filename="../ui/widgets/fold.py" />
   <source>closed</source>
   <translation>cerrado</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;About Pixture</source>
   <translation>&amp;Acerca de Pixture</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Actual size</source>
   <translation>Tamaño &amp;real</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Batch…</source>
   <translation>L&amp;ote…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Bring back all</source>
   <translation>&amp;Recuperar todas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Copy view</source>
   <translation>Copiar &amp;la vista</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Done</source>
   <translation>&amp;Hecho</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Each photo by itself</source>
   <translation>&amp;Cada foto por sí misma</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Edit</source>
   <translation>E&amp;ditar</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Erase all marks</source>
   <translation>Borrar &amp;todas las marcas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Export…</source>
   <translation>&amp;Exportar…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;File</source>
   <translation>A&amp;rchivo</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fill holes…</source>
   <translation>Rellenar &amp;huecos…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit</source>
   <translation>A&amp;justar</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit in window</source>
   <translation>Encajar en &amp;la ventana</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Grow…</source>
   <translation>A&amp;grandar…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Help</source>
   <translation>&amp;Ayuda</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Hide or show</source>
   <translation>Mostrar &amp;u ocultar</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Keep this iteration</source>
   <translation>Conservar &amp;esta iteración</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels</source>
   <translation>&amp;Etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels on or off</source>
   <translation>Mostrar &amp;etiquetas o no</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Leave out</source>
   <translation>E&amp;xcluir</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Merge</source>
   <translation>&amp;Fusionar</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next label</source>
   <translation>Etiqueta &amp;siguiente</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next photo</source>
   <translation>Foto &amp;siguiente</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Open…</source>
   <translation>Abr&amp;ir…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Paste photo</source>
   <translation>Pegar &amp;foto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Photo</source>
   <translation>&amp;Foto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Preferences…</source>
   <translation>&amp;Preferencias…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous label</source>
   <translation>Etiqueta &amp;anterior</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous photo</source>
   <translation>&amp;Foto anterior</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Quit</source>
   <translation>Sa&amp;lir</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Rename…</source>
   <translation>Re&amp;nombrar…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Reset layout</source>
   <translation>Restablecer &amp;disposición</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Shortcuts</source>
   <translation>A&amp;tajos</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Split by colour</source>
   <translation>Dividir por &amp;color</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Stop</source>
   <translation>&amp;Detener</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Use model…</source>
   <translation>U&amp;sar modelo…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Whole photo again</source>
   <translation>&amp;Otra vez la foto entera</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Bring bac&amp;k last session</source>
   <translation>Re&amp;cuperar la última sesión</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;colour</source>
   <translation>Por &amp;color</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;region</source>
   <translation>&amp;Por región</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose all</source>
   <translation>Elegir todas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose the others</source>
   <translation>Elegir las demás</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Copy as co&amp;mmand</source>
   <translation>&amp;Copiar como orden</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Count and measure ob&amp;jects</source>
   <translation>Contar &amp;y medir objetos</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export a&amp;gain</source>
   <translation>Exportar de &amp;nuevo</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export labels at full si&amp;ze…</source>
   <translation>E&amp;xportar etiquetas a tamaño completo…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;it</source>
   <translation>A&amp;juste</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;ull screen</source>
   <translation>Pa&amp;ntalla completa</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fai&amp;nter</source>
   <translation>&amp;Más tenue</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Finer here</source>
   <translation>Más fino aquí</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fit on all &amp;pixels</source>
   <translation>&amp;Ajustar con todos los píxeles</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Hide or show &amp;others</source>
   <translation>&amp;Mostrar u ocultar las demás</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>L&amp;earn EM…</source>
   <translation>Aprender &amp;EM…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Leave label set</source>
   <translation>Dejar el juego de etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Lock or &amp;unlock</source>
   <translation>&amp;Bloquear o desbloquear</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Merge the two most ali&amp;ke</source>
   <translation>Fusionar &amp;las dos más parecidas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Ne&amp;w photos begin with these settings</source>
   <translation>&amp;Las fotos nuevas empiezan con estos ajustes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Note and key…</source>
   <translation>Nota y tecla…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Onl&amp;y inside this label</source>
   <translation>Solo &amp;dentro de esta etiqueta</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;folder…</source>
   <translation>Abrir carpe&amp;ta…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;labels…</source>
   <translation>Abrir eti&amp;quetas…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open a&amp;ddress…</source>
   <translation>Abrir &amp;dirección…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open label set…</source>
   <translation>Abrir juego de etiquetas…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open rec&amp;ipe…</source>
   <translation>A&amp;brir receta…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>P&amp;hoto strip</source>
   <translation>Tira de &amp;fotos</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Palette…</source>
   <translation>Paleta…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Pri&amp;vate</source>
   <translation>&amp;Privado</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Probability or &amp;back</source>
   <translation>&amp;Probabilidad o volver</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Re&amp;colour…</source>
   <translation>R&amp;ecolorear…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Remove specks…</source>
   <translation>Quitar motas…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save &amp;model…</source>
   <translation>Guardar &amp;modelo…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save label set…</source>
   <translation>Guardar juego de etiquetas…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save projec&amp;t</source>
   <translation>G&amp;uardar proyecto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save project &amp;as…</source>
   <translation>&amp;Guardar proyecto como…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save re&amp;cipe…</source>
   <translation>Guar&amp;dar receta…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show &amp;log</source>
   <translation>&amp;Mostrar registro</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show mar&amp;ks</source>
   <translation>M&amp;ostrar marcas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Shrink…</source>
   <translation>Encoger…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Smooth…</source>
   <translation>Suavizar…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Split into connected p&amp;ieces</source>
   <translation>Dividir en &amp;piezas conexas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Stron&amp;ger</source>
   <translation>Má&amp;s fuerte</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Take &amp;touching things apart</source>
   <translation>Separar cosas &amp;que se tocan</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>The same &amp;again</source>
   <translation>Lo mismo otra &amp;vez</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These &amp;settings for all</source>
   <translation>Estos &amp;ajustes para todas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These n&amp;ames for all</source>
   <translation>&amp;Estos nombres para todas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>This &amp;model for all</source>
   <translation>Este &amp;modelo para todas</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;in</source>
   <translation>A&amp;cercar</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;out</source>
   <translation>Ale&amp;jar</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>the canvas and lists</source>
   <translation>el lienzo y las listas</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>How strong the labels lie over the photo</source>
   <translation>Con qué fuerza cubren las etiquetas la foto</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Overlay opacity</source>
   <translation>Opacidad de las etiquetas</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Something went wrong: {0}</source>
   <translation>Algo salió mal: {0}</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Clear this list</source>
   <translation>&amp;Vaciar esta lista</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Panels</source>
   <translation>P&amp;aneles</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Theme</source>
   <translation>&amp;Tema</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>No photos yet</source>
   <translation>Aún no hay fotos</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;recent</source>
   <translation>Abrir &amp;reciente</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;sample</source>
   <translation>&amp;Abrir ejemplo</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>System</source>
   <translation>Sistema</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Overlay</source>
   <translation>Opacidad</translation>
  </message>
  <message>
   <location filename="../ui/window/window_actions.py" />
   <source>Copied: the view as a picture</source>
   <translation>Copiado: la vista como imagen</translation>
  </message>
 </context>
</TS>
