<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>Pixture</name>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>A page about the objects, PDF</source>
   <translation>オブジェクトのレポート 1 ページ、PDF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>All settings, to do it again</source>
   <translation>やり直すためのすべての設定</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Annotations</source>
   <translation>アノテーション</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations</source>
   <translation>COCO アノテーション</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations, as polygons</source>
   <translation>COCO アノテーション（ポリゴン）</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>CVAT segmentation mask</source>
   <translation>CVAT セグメンテーションマスク</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Data</source>
   <translation>データ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Datumaro annotations</source>
   <translation>Datumaro アノテーション</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>GeoJSON outlines for QuPath</source>
   <translation>QuPath 用 GeoJSON 輪郭</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>How likely each label is, a page each</source>
   <translation>各ラベルの確率、1 ページずつ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects as grey values</source>
   <translation>グレー値によるオブジェクト番号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects, 16 or 32 bits</source>
   <translation>オブジェクト番号、16 または 32 ビット</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>ImageJ ROIs</source>
   <translation>ImageJ ROI</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label Studio brush strokes</source>
   <translation>Label Studio ブラシストローク</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids as grey values</source>
   <translation>グレー値によるラベル番号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids for napari, OME-TIFF</source>
   <translation>napari 用ラベル番号、OME-TIFF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with colours for ImageJ</source>
   <translation>ImageJ 用の色付きラベル番号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with their colours</source>
   <translation>色付きのラベル番号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>LabelMe mask shapes</source>
   <translation>LabelMe マスク図形</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Labels and mixture for NumPy</source>
   <translation>NumPy 用のラベルと混合モデル</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Layers for Photoshop, GIMP and Krita</source>
   <translation>Photoshop、GIMP、Krita 用レイヤー</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Masks</source>
   <translation>マスク</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for Adobe's programs</source>
   <translation>Adobe 製品用の平均色</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for GIMP, Inkscape and Krita</source>
   <translation>GIMP、Inkscape、Krita 用の平均色</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for style sheets</source>
   <translation>スタイルシート用の平均色</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of labels and regions</source>
   <translation>ラベルと領域の測定値</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of objects</source>
   <translation>オブジェクトの測定値</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Names, colours and shares</source>
   <translation>名前、色、割合</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>One black and white mask a label, a PNG if there is one</source>
   <translation>ラベルごとの白黒マスク。1 つだけなら PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Outlines</source>
   <translation>輪郭</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Pascal VOC's folders</source>
   <translation>Pascal VOC フォルダー</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>SVG paths</source>
   <translation>SVG パス</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The mixture, to label other photos by</source>
   <translation>他の写真にラベルを付けるための混合モデル</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo where its labels are</source>
   <translation>ラベルのある部分の写真</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo with its labels, as shown</source>
   <translation>表示どおりのラベル付き写真</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, PNG</source>
   <translation>同じページ、PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, SVG</source>
   <translation>同じページ、SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same without what is empty around it</source>
   <translation>同じもの、周囲の余白なし</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The session, to go on with it</source>
   <translation>続きを行うためのセッション</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO outlines in their folders</source>
   <translation>フォルダー付き YOLO 輪郭</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO segmentation outlines</source>
   <translation>YOLO セグメンテーション輪郭</translation>
  </message>
  <message>
   <location filename="../ui/application.py" />
   <source>Not exported: {0}</source>
   <translation>エクスポートされませんでした: {0}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Drop a photo here</source>
   <translation>ここに写真をドロップ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>It is segmented as soon as it opens.</source>
   <translation>開くとすぐにセグメント化されます。</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>No photo yet</source>
   <translation>写真がありません</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Open photo…</source>
   <translation>写真を開く…</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Try a sample</source>
   <translation>サンプルを試す</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>open</source>
   <translation>開く</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>paste</source>
   <translation>貼り付け</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Photo</source>
   <translation>写真</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Wheel zooms, drag or arrow keys pan, Home fits, hold / to see the photo alone; with a tool, arrow keys move a crosshair, Space clicks there and X clicks right</source>
   <translation>ホイールでズーム、ドラッグまたは矢印キーで移動、Home で全体表示、/ を押している間は写真のみ。ツール使用時は矢印キーで十字線を動かし、Space でクリック、X で右クリック</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>Pixel under the cursor</source>
   <translation>カーソル位置のピクセル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>grey</source>
   <translation>グレー</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>value</source>
   <translation>値</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>values</source>
   <translation>値</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Apply</source>
   <translation>適用</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Back to the result</source>
   <translation>結果に戻る</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Iteration {0} of {1} · not the result</source>
   <translation>反復 {0} / {1} · 結果ではありません</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep</source>
   <translation>採用</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep this iteration</source>
   <translation>この反復を採用</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Make this iteration the result</source>
   <translation>この反復を結果にする</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_button.py" />
   <source>Sample photo: {name}</source>
   <translation>サンプル写真: {name}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Astronaut</source>
   <translation>宇宙飛行士</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Camera</source>
   <translation>カメラ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Chelsea</source>
   <translation>チェルシー</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coffee</source>
   <translation>コーヒー</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coins</source>
   <translation>硬貨</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Hubble deep field</source>
   <translation>ハッブル深宇宙</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Immunohistochemistry</source>
   <translation>免疫組織化学</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Moon</source>
   <translation>月</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Page</source>
   <translation>ページ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Retina</source>
   <translation>網膜</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Rocket</source>
   <translation>ロケット</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Drag, or use the arrow keys: photo left, labels right</source>
   <translation>ドラッグまたは矢印キー: 左が写真、右がラベル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Line between photo and labels</source>
   <translation>写真とラベルの境の線</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush</source>
   <translation>ブラシ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size</source>
   <translation>ブラシサイズ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size, number</source>
   <translation>ブラシサイズ（数値）</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Diameter in pixels of the photo; also [ ] or Ctrl+wheel</source>
   <translation>写真のピクセル単位の直径。[ ] または Ctrl+ホイールでも変更</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Not over other labels</source>
   <translation>他のラベルの上は塗らない</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Only the label where a stroke begins changes; with Shift it is reversed</source>
   <translation>ストロークの開始位置のラベルだけが変わります。Shift で逆になります</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Size</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>How many pixels each marked one counts for in the fit</source>
   <translation>フィットで、マークした各ピクセルを何ピクセル分と数えるか</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>New label</source>
   <translation>新規ラベル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Scribbles</source>
   <translation>スクリブル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength</source>
   <translation>強さ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength of marks</source>
   <translation>マークの強さ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>The next stroke starts a label, like with Ctrl</source>
   <translation>Ctrl と同様に、次のストロークで新しいラベルを始めます</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Brush</source>
   <translation>ブラシ(&amp;B)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Fill</source>
   <translation>塗りつぶし(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Join</source>
   <translation>結合(&amp;J)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Lasso</source>
   <translation>なげなわ(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Scribble</source>
   <translation>スクリブル(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Are&amp;a of interest</source>
   <translation>関心領域(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>C&amp;hoose and move</source>
   <translation>選択と移動(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Clic&amp;k on it</source>
   <translation>クリックで選ぶ(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click along a border, which is followed from click to click; Enter closes it</source>
   <translation>境界に沿ってクリックすると、間は自動でたどります。Enter で閉じます</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click chooses a label, drag moves the photo; Ctrl+drag chooses all labels in a box</source>
   <translation>クリックでラベルを選択、ドラッグで写真を移動。Ctrl+ドラッグで枠内の全ラベルを選択</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click corners; Enter, double click or the first corner closes it, Backspace goes back</source>
   <translation>角をクリック。Enter、ダブルクリックまたは最初の角で閉じ、Backspace で戻ります</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click on a border: its two labels become one</source>
   <translation>境界をクリックすると、両側のラベルが 1 つになります</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Draw along a scale bar and say how long it is: objects are measured in that unit</source>
   <translation>スケールバーに沿って線を引き、長さを入力します。オブジェクトはその単位で測定されます</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>E&amp;raser</source>
   <translation>消しゴム(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Gives back the labels below the paint; [ ] or Ctrl+wheel: size</source>
   <translation>塗りの下のラベルを元に戻します。[ ] または Ctrl+ホイール: サイズ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Left belongs to the thing, right or Alt does not; Enter makes it a label</source>
   <translation>左は対象に含め、右または Alt は除外。Enter でラベルにします</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Mag&amp;netic lasso</source>
   <translation>マグネットなげなわ(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Outside is left out, and not looked at; Shift adds to it, Alt takes away</source>
   <translation>外側は除外され、見られません。Shift で追加、Alt で削除</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>P&amp;olygon</source>
   <translation>ポリゴン(&amp;O)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints the chosen label, or the one below; Shift keeps to it; [ ] or Ctrl+wheel: size</source>
   <translation>選択中または下のラベルを塗ります。Shift でそのラベル内のみ。[ ] または Ctrl+ホイール: サイズ</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged around; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>囲んだ部分を塗ります。Shift で下のラベル内のみ。右または Alt で塗りを消去</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged over; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>ドラッグした部分を塗ります。Shift で下のラベル内のみ。右または Alt で塗りを消去</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Rectan&amp;gle</source>
   <translation>長方形(&amp;G)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Scale by a l&amp;ine</source>
   <translation>線で縮尺を設定(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Teaches the fit the chosen label, or the one below; Ctrl: a new label; Shift+click erases</source>
   <translation>選択中または下のラベルをフィットに教えます。Ctrl: 新規ラベル。Shift+クリックで消去</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>The area that is clicked becomes a part of the chosen label; right or Alt erases paint</source>
   <translation>クリックした領域が選択中のラベルに入ります。右または Alt で塗りを消去</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/tool_bar.py" />
   <source>Tools</source>
   <translation>ツール</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Difference</source>
   <translation>差分</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>How likely each pixel belongs to the chosen label</source>
   <translation>各ピクセルが選択ラベルに属する確率</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels</source>
   <translation>ラベル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in the mean colours of their pixels</source>
   <translation>ピクセルの平均色によるラベル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in their own colours</source>
   <translation>固有の色によるラベル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Mean colours</source>
   <translation>平均色</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More</source>
   <translation>その他</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More views</source>
   <translation>その他の表示</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Pixels whose colours the mixture hardly explains</source>
   <translation>混合モデルがほとんど説明できない色のピクセル</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Probability</source>
   <translation>確率</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Swipe</source>
   <translation>比較</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The borders between labels</source>
   <translation>ラベル間の境界</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The photo beside its labels</source>
   <translation>写真とラベルを並べて表示</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Uncertainty</source>
   <translation>不確実性</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Unlike the model</source>
   <translation>モデルに合わない</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>View</source>
   <translation>表示</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>What has changed since the last result</source>
   <translation>前回の結果からの変化</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Where several labels are about as likely</source>
   <translation>複数のラベルが同程度に確からしい場所</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stopping…</source>
   <translation>停止しています…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address</source>
   <translation>アドレス</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address of a Zarr image or a TIFF:</source>
   <translation>Zarr 画像または TIFF のアドレス:</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Open address</source>
   <translation>アドレスを開く</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>What is seen of it is read from there, and from nowhere else.</source>
   <translation>表示する部分だけをそこから読み込み、ほかの場所には接続しません。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Batch</source>
   <translation>一括処理</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Keep running</source>
   <translation>続行</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Stop and close</source>
   <translation>停止して閉じる</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>The batch is still running.</source>
   <translation>一括処理はまだ実行中です。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>What is done stays, and Start goes on from there.</source>
   <translation>完了分は残り、「開始」で続きから再開します。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Go on</source>
   <translation>再開</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Progress of the batch</source>
   <translation>一括処理の進捗</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Show folder</source>
   <translation>フォルダーを表示</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Start</source>
   <translation>開始</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>A label means the same in each photo</source>
   <translation>ラベルはどの写真でも同じ意味になります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>As set in the window now</source>
   <translation>現在のウィンドウの設定どおり</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Browse…</source>
   <translation>参照…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Choose a folder to write to</source>
   <translation>書き込み先フォルダーを選択</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Folder to write to</source>
   <translation>書き込み先フォルダー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Formats</source>
   <translation>形式</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>More are quicker, but each needs memory of its own</source>
   <translation>多いほど速くなりますが、それぞれメモリーが必要です</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>One model for all photos</source>
   <translation>全写真に 1 つのモデル</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Only labels that are fitted can share a model</source>
   <translation>モデルを共有できるのはフィットしたラベルだけです</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Photos at once</source>
   <translation>同時処理数</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Settings</source>
   <translation>設定</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Tick at least one format</source>
   <translation>形式を 1 つ以上選んでください</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Write to</source>
   <translation>書き込み先</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder</source>
   <translation>フォルダーを追加</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder…</source>
   <translation>フォルダーを追加…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos</source>
   <translation>写真を追加</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos…</source>
   <translation>写真を追加…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Photos</source>
   <translation>写真</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Remove</source>
   <translation>削除</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>With folders inside</source>
   <translation>サブフォルダーも含む</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_rows.py" />
   <source>Drop photos or folders here</source>
   <translation>ここに写真またはフォルダーをドロップ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>A model of {0}, without a fit</source>
   <translation>{0} のモデル、フィットなし</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Best of 2 to {0} labels in {1}</source>
   <translation>{1}で 2～{0} ラベルの最良</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Counting colours</source>
   <translation>色を数えています</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Finding regions {0}%</source>
   <translation>領域を検出中 {0}%</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>HSV</source>
   <translation>HSV</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Joining small regions</source>
   <translation>小さな領域を統合中</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Lab</source>
   <translation>Lab</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Labelling</source>
   <translation>ラベル付け中</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Reading</source>
   <translation>読み込み中</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Regions, detail {0}</source>
   <translation>領域、細かさ {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Smoothing {0}%</source>
   <translation>平滑化中 {0}%</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Stopped: {0}</source>
   <translation>停止: {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Writing</source>
   <translation>書き込み中</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} h left</source>
   <translation>残り約 {0} 時間</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} min left</source>
   <translation>残り約 {0} 分</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>grey levels</source>
   <translation>グレー階調</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>less than a minute left</source>
   <translation>残り 1 分未満</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>regions of {0} pixels and more</source>
   <translation>{0} ピクセル以上の領域</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>smoothing {0}</source>
   <translation>平滑化 {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} done</source>
   <translation>
    <numerusform>完了 {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} failed</source>
   <translation>
    <numerusform>失敗 {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels</source>
   <translation>
    <numerusform>{0} ラベル</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels in {1}</source>
   <translation>
    <numerusform>{1}で {0} ラベル</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} skipped</source>
   <translation>
    <numerusform>スキップ {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} still to do</source>
   <translation>
    <numerusform>未処理 {0}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}, done before</source>
   <translation>{0}、処理済み</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}: holds {1} labels, not {2}; untick it or ask for fewer labels</source>
   <translation>{0}: {1} ラベルまでで、{2} は保存できません。選択を外すかラベルを減らしてください</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Photo elsewhere</source>
   <translation>写真は別の場所にあります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Read it</source>
   <translation>読み込む</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>The photo of {0} is at {1}</source>
   <translation>{0} の写真は {1} にあります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Whoever is there learns that it is read from here.</source>
   <translation>読み込むと、ここからの接続が相手に知られます。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source> (other files are called {2}, and were kept)</source>
   <translation> （他のファイルは {2} という名前で、そのまま残しました）</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Cancelled too late: {0}</source>
   <translation>キャンセルが間に合いませんでした: {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Export</source>
   <translation>エクスポート</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Exported {0} to {1}</source>
   <translation>{0} を {1} にエクスポートしました</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Grey values are label ids. Other viewers show them almost black</source>
   <translation>グレー値はラベル番号です。他のビューアーではほぼ黒に見えます</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The first {0} of {1} labels</source>
   <translation>
    <numerusform>{1} ラベルのうち最初の {0}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The text is that of a smaller version of the photo</source>
   <translation>テキストは写真の縮小版のものです</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Writing…</source>
   <translation>書き込み中…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>All others are 0 in the files</source>
   <translation>その他はファイルで 0 になります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Leave out hidden labels ({0})</source>
   <translation>非表示ラベルを除く ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Only selected labels ({0})</source>
   <translation>選択ラベルのみ ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Their pixels are 0 in the files, like background</source>
   <translation>そのピクセルは背景と同じくファイルで 0 になります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Beginning of the file</source>
   <translation>ファイルの先頭</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Preview</source>
   <translation>プレビュー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder to export to</source>
   <translation>エクスポート先フォルダー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Name</source>
   <translation>名前</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0}</source>
   <translation>{0} を書き込み</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0} files: {1}</source>
   <translation>
    <numerusform>{0} ファイルを書き込み: {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>as {0}…, for there are others of this name</source>
   <translation>同名のファイルがあるため {0}… として</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces the one there</source>
   <translation>既存のファイルを置き換え</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces {0}</source>
   <translation>{0} 件を置き換え</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/format_list.py" />
   <source>Holds {0} labels, not {1}</source>
   <translation>
    <numerusform>{0} ラベルまでで、{1} は保存できません</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Keys</source>
   <translation>キー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>No keys</source>
   <translation>キーなし</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Press the keys for “{0}”</source>
   <translation>「{0}」のキーを押してください</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Use it here</source>
   <translation>ここで使う</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to {1}; press others</source>
   <translation>{0} は{1}のキーです。別のキーを押してください</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to “{1}”, which would lose it</source>
   <translation>{0} は「{1}」のキーで、そちらから外れます</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Key</source>
   <translation>キー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>None of its own</source>
   <translation>専用キーなし</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note</source>
   <translation>メモ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note and key of {0}</source>
   <translation>{0} のメモとキー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>What belongs to the label, and what does not</source>
   <translation>このラベルに属するもの、属さないもの</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preference_controls.py" />
   <source>None</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>A new photo begins with the settings of the one before</source>
   <translation>新しい写真は直前の写真の設定で始める</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>All texts are in it from the next start on</source>
   <translation>次回の起動から、すべての文字がこの言語になります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>As the system</source>
   <translation>システムに合わせる</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>At most</source>
   <translation>上限</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Autosave</source>
   <translation>自動保存</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear</source>
   <translation>消去</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear leaves those of photos that were open since the start</source>
   <translation>起動後に開いた写真の分は消去されません</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Dark</source>
   <translation>ダーク</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Default settings</source>
   <translation>既定の設定</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Easy to tell apart, with any colour vision</source>
   <translation>どの色覚でも見分けやすい色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Export formats</source>
   <translation>エクスポート形式</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Files</source>
   <translation>ファイル</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>In which labels are shown at first; files have their own colours</source>
   <translation>ラベルの最初の表示色。ファイルには固有の色があります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Inherited</source>
   <translation>引き継ぎ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep nothing of what is done</source>
   <translation>操作の記録を何も残さない</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep what is done, two seconds later</source>
   <translation>操作を 2 秒後に保存</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Kept now</source>
   <translation>現在の保存量</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Language</source>
   <translation>言語</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Layout</source>
   <translation>レイアウト</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Light</source>
   <translation>ライト</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Look</source>
   <translation>外観</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Mean colours of their pixels</source>
   <translation>ピクセルの平均色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Memory</source>
   <translation>メモリー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>New photos</source>
   <translation>新しい写真</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No preference is called that.</source>
   <translation>該当する設定はありません。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No recent files, sessions, last folders or names, nor any in the log</source>
   <translation>最近のファイル、セッション、フォルダー、名前を残さず、ログにも書きません</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>One a core ({0})</source>
   <translation>コアごとに 1 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Otherwise it begins with the default settings</source>
   <translation>オフのときは既定の設定で始まります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Palette</source>
   <translation>パレット</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Panels and bars go back to where they were at first</source>
   <translation>パネルとバーが最初の位置に戻ります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Photos that need more are refused in one line</source>
   <translation>より多く必要な写真は 1 行の説明で断られます</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Preferences</source>
   <translation>設定</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Private</source>
   <translation>プライベート</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Recent files</source>
   <translation>最近のファイル</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset</source>
   <translation>リセット</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset layout</source>
   <translation>レイアウトをリセット</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset settings</source>
   <translation>設定をリセット</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Search preferences</source>
   <translation>設定を検索</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The labels are the same with any number</source>
   <translation>どの数でもラベルは同じです</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The oldest sessions go first</source>
   <translation>古いセッションから削除されます</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The same as File → Private. What you save or export yourself names its photos, and so does .pixture.sqlite beside what is exported</source>
   <translation>「ファイル → プライベート」と同じです。自分で保存・エクスポートしたものには写真名が含まれ、エクスポート先の .pixture.sqlite も同様です</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Theme</source>
   <translation>テーマ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Those of the open photo, which undo brings back, and of new ones</source>
   <translation>開いている写真（元に戻せます）と新しい写真の設定</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Threads</source>
   <translation>スレッド</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Ticked at first; the next export ticks its own again</source>
   <translation>最初に選ばれる形式。次のエクスポートでは前回の選択に戻ります</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Use this photo's</source>
   <translation>この写真の設定を使う</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is free</source>
   <translation>空いている分</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is kept by itself</source>
   <translation>自動で残すもの</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What the first photo begins with</source>
   <translation>最初の写真の初期設定</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Without it only what you save survives a crash</source>
   <translation>オフの場合、クラッシュ後に残るのは保存したものだけです</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Work</source>
   <translation>処理</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>autosave crash restore session</source>
   <translation>自動保存 クラッシュ 復元 セッション</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>colours colour-blind view</source>
   <translation>色 色覚 表示</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>cores processor speed</source>
   <translation>コア プロセッサー 速度</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>dark light</source>
   <translation>ダーク ライト</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>docks window panels</source>
   <translation>ドック ウィンドウ パネル</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>incognito history traces</source>
   <translation>シークレット 履歴 痕跡</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>inherit settings folder</source>
   <translation>引き継ぎ 設定 フォルダー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>limit ram size</source>
   <translation>上限 メモリー サイズ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe defaults</source>
   <translation>レシピ 既定</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe labels</source>
   <translation>レシピ ラベル</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size disk</source>
   <translation>サイズ ディスク</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size limit disk</source>
   <translation>サイズ 上限 ディスク</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>{0} photos</source>
   <translation>
    <numerusform>写真 {0} 枚</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Length of the line</source>
   <translation>線の長さ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Scale</source>
   <translation>縮尺</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>The line is {0} pixels long. In the world that is:</source>
   <translation>線の長さは {0} ピクセルです。実際の長さ:</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Unit</source>
   <translation>単位</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Action</source>
   <translation>操作</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Arrows</source>
   <translation>矢印キー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Brushes and scribbles: smaller, larger</source>
   <translation>ブラシとスクリブル: 小さく、大きく</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Change…</source>
   <translation>変更…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Choose the label of that number, or whose key it is</source>
   <translation>その番号またはキーのラベルを選択</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+Z or Backspace, Ctrl+Y</source>
   <translation>Ctrl+Z または Backspace、Ctrl+Y</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+drag</source>
   <translation>Ctrl+ドラッグ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double click, Home</source>
   <translation>ダブルクリック、Home</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double-click for other keys</source>
   <translation>ダブルクリックでキーを変更</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Drag, arrows</source>
   <translation>ドラッグ、矢印キー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Enter, Esc</source>
   <translation>Enter、Esc</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Fit in window</source>
   <translation>ウィンドウに合わせる</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Hold /</source>
   <translation>/ を押したまま</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Mouse and held keys</source>
   <translation>マウスと押したままのキー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Move the swipe line</source>
   <translation>比較線を動かす</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Outlines: last corner back, again</source>
   <translation>輪郭: 最後の角を取り消し、やり直し</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Pan</source>
   <translation>移動</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Reset all</source>
   <translation>すべてリセット</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: erase a mark</source>
   <translation>スクリブル: マークを消去</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: start a new label</source>
   <translation>スクリブル: 新しいラベルを始める</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Search actions and keys</source>
   <translation>操作とキーを検索</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+arrows</source>
   <translation>Shift+矢印キー</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+click, right click</source>
   <translation>Shift+クリック、右クリック</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shortcuts</source>
   <translation>ショートカット</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Space, X</source>
   <translation>Space、X</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>The photo alone</source>
   <translation>写真のみ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: move a crosshair; Shift: far, Ctrl: by one pixel</source>
   <translation>ツール: 十字線を動かす。Shift: 大きく、Ctrl: 1 ピクセル</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: take or close, drop</source>
   <translation>ツール: 確定または閉じる、破棄</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: the left and the right button at the crosshair; hold to drag</source>
   <translation>ツール: 十字線での左・右ボタン。押したままでドラッグ</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Wheel</source>
   <translation>ホイール</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Zoom at the cursor</source>
   <translation>カーソル位置でズーム</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>[ ], Ctrl+wheel</source>
   <translation>[ ]、Ctrl+ホイール</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Cancel, turn to each and save it; discarded, it is gone for good.</source>
   <translation>キャンセルしてそれぞれ保存してください。破棄すると元に戻せません。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Discard what is not saved?</source>
   <translation>保存していない内容を破棄しますか?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are still being written.</source>
   <translation>ファイルを書き込み中です。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are to be written once their labels are there.</source>
   <translation>ラベルができしだいファイルを書き込みます。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish</source>
   <translation>完了する</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish closes the window after that; undone, nothing is written.</source>
   <translation>「完了する」では終了後にウィンドウを閉じます。元に戻すと何も書き込みません。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish the export?</source>
   <translation>エクスポートを完了しますか?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps it in a project;</source>
   <translation>「保存」でプロジェクトに残ります。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps that of {0} in a project, and asks again for the others;</source>
   <translation>「保存」で {0} の分をプロジェクトに残し、他の写真は改めて確認します。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save the project?</source>
   <translation>プロジェクトを保存しますか?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>The window closes at once; finish them, or leave the folder as it was before.</source>
   <translation>ウィンドウはすぐに閉じます。書き込みを完了するか、フォルダーを元のままにします。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Undo</source>
   <translation>元に戻す</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} and to {1} is not saved.</source>
   <translation>{0} と {1} への操作は保存されていません。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} is not saved.</source>
   <translation>{0} への操作は保存されていません。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>discarded, it is gone for good.</source>
   <translation>破棄すると元に戻せません。</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>{0} other photos ({1})</source>
   <translation>
    <numerusform>他の写真 {0} 枚 ({1})</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>About Pixture</source>
   <translation>Pixture について</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Log</source>
   <translation>ログ</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Pixture segments photos by fitting a Gaussian mixture with EM.
A bug report should have these lines:</source>
   <translation>Pixture は EM でガウス混合モデルをフィットして写真をセグメント化します。
バグ報告には次の行を含めてください:</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>There is no log: {0}</source>
   <translation>ログがありません: {0}</translation>
  </message>
  <message>
   <location filename="../ui/help/text_dialog.py" />
   <source>Copy</source>
   <translation>コピー</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step of iteration {0}</source>
   <translation>反復 {0} の E ステップ</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step: comes next</source>
   <translation>E ステップ: 次に行います</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>M-step of iteration {0}</source>
   <translation>反復 {0} の M ステップ</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>Start: set by hand</source>
   <translation>開始: 手動設定</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where |x − μ_k|² is smallest, else 0</source>
   <translation>|x − μ_k|² が最小なら r_k = 1、他は 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where π_k {0} is largest, else 0</source>
   <translation>π_k {0} が最大なら r_k = 1、他は 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Component {0}</source>
   <translation>成分 {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Shares of the pixel: {0}</source>
   <translation>ピクセルの配分: {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/learn_window.py" />
   <source>Learn EM</source>
   <translation>EM を学ぶ</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>How far the labels agree with the truth: 1 wholly, 0 as by chance.</source>
   <translation>ラベルと真値の一致度: 1 は完全一致、0 は偶然と同じ。</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>Labels by {0}</source>
   <translation>{0} によるラベル</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>adjusted Rand</source>
   <translation>調整ランド</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>{0}, adjusted Rand index {1}, {2} {3}</source>
   <translation>{0}、調整ランド指数 {1}、{2} {3}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Numbers of {0}</source>
   <translation>{0} の数値</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Pixel</source>
   <translation>ピクセル</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Which pixel</source>
   <translation>どのピクセルか</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>in row {0}, column {1}:  x = {2}  ({3})</source>
   <translation>行 {0}、列 {1}:  x = {2}  ({3})</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>At random</source>
   <translation>ランダム</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers</source>
   <translation>ピクセルをクリックすると数値を表示</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers. Drag a ring to start elsewhere.
Left and Right step, Space plays.</source>
   <translation>ピクセルをクリックすると数値を表示します。輪をドラッグすると別の場所から始めます。
左右キーで 1 ステップ、Space で再生。</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Floor: no variance below 1/12</source>
   <translation>下限: 分散は 1/12 以上</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Image</source>
   <translation>画像</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Lessons</source>
   <translation>レッスン</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Squared levels: what rounding to whole levels leaves in any pixel</source>
   <translation>階調の二乗: 整数階調への丸めがどのピクセルにも残す誤差</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start from</source>
   <translation>開始位置</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start on other pixels, drawn at random</source>
   <translation>ランダムに選んだ別のピクセルから始める</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Truth</source>
   <translation>真値</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Where the components begin; drag a ring in a plot to begin elsewhere</source>
   <translation>成分の開始位置。図の輪をドラッグすると別の場所から始めます</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step back</source>
   <translation>1 ステップ戻る</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step further</source>
   <translation>1 ステップ進む</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Pause</source>
   <translation>一時停止</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Play</source>
   <translation>再生</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Step</source>
   <translation>ステップ</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the end</source>
   <translation>最後へ</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the start</source>
   <translation>最初へ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>A little slanted</source>
   <translation>やや傾いた位置</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at one point</source>
   <translation>すべて 1 点に</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at the left</source>
   <translation>すべて左に</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At random: {0}</source>
   <translation>ランダム: {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At the two ends</source>
   <translation>両端に</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Bad starts</source>
   <translation>悪い開始位置</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Classification likelihood</source>
   <translation>分類尤度</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Collapse and floor</source>
   <translation>崩壊と下限</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM</source>
   <translation>EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM climbs to the nearest top, not to the highest. With two means in one cluster it divides what is one and joins what are two, at a lower likelihood. From three equal means it never gets away, for nothing tells them apart. Drag a ring to find out which starts lead where.</source>
   <translation>EM は最も高い頂ではなく、最も近い頂に登ります。1 つのクラスターに 2 つの平均を置くと、1 つのものを分け、2 つのものを合わせ、尤度は低くなります。3 つの等しい平均からは決して離れられません。区別するものがないからです。輪をドラッグして、どの開始位置がどこに至るか確かめてください。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Each one on</source>
   <translation>それぞれ次へ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Hard EM</source>
   <translation>ハード EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>In one order</source>
   <translation>ある順序で</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · E-step: pixels are shared out</source>
   <translation>反復 {0} · E ステップ: ピクセルを配分</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: components follow their pixels</source>
   <translation>反復 {0} · M ステップ: 成分がピクセルに従う</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: nothing moves any more</source>
   <translation>反復 {0} · M ステップ: もう動きません</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Log-likelihood</source>
   <translation>対数尤度</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Long clusters</source>
   <translation>細長いクラスター</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Mean squared distance</source>
   <translation>平均二乗距離</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Nothing in the likelihood says which component is the first. Start from the same means in another order: the colours change places, and the likelihood stays the same to the last digit. The adjusted Rand index does not ask for names either.</source>
   <translation>尤度は、どの成分が 1 番目かを何も語りません。同じ平均を別の順序で始めると、色は入れ替わりますが、尤度は最後の桁まで同じです。調整ランド指数も名前を問いません。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One in each cluster</source>
   <translation>各クラスターに 1 つ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One near the lamp</source>
   <translation>1 つがランプの近く</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One on a single value</source>
   <translation>1 つが単一の値の上</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One too far right</source>
   <translation>1 つが右に寄りすぎ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Set by hand</source>
   <translation>手動設定</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Switched labels</source>
   <translation>ラベルの入れ替わり</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The lamp is white, 255 in every pixel. A component that finds it has no width left, and a bell without width is infinitely high. Take the floor away and watch σ fall and the likelihood rise, while no label gets better. The floor is what rounding to whole levels leaves: 1/12 of a squared level.</source>
   <translation>ランプは白で、どのピクセルも 255 です。それを見つけた成分には幅がなくなり、幅のない釣鐘は無限に高くなります。下限を外すと σ が下がり尤度が上がりますが、どのラベルも良くなりません。下限は整数階調への丸めが残す誤差、すなわち階調の二乗の 1/12 です。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The start</source>
   <translation>開始</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three bells on one axis, which overlap. Step from the start: the E-step colours each pixel by how likely each bell is to have produced it, the M-step moves each bell to its pixels. Where two bells cross, EM shares a pixel, the other two must decide: compare the widths they end with.</source>
   <translation>1 つの軸の上で重なり合う 3 つの釣鐘です。開始から 1 ステップずつ進めます。E ステップは、各釣鐘がそのピクセルを生んだ確からしさで色を付け、M ステップは各釣鐘をそのピクセルへ動かします。2 つの釣鐘が交わる所で EM はピクセルを分け合い、他の 2 つは決めなければなりません。最後の幅を比べてください。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three greys</source>
   <translation>3 つのグレー</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three means apart</source>
   <translation>離れた 3 つの平均</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two in one cluster</source>
   <translation>1 つのクラスターに 2 つ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two long clusters beside each other. k-means knows only distances, so it cuts both in the middle and is content: its squared distance is lower there than at the truth. EM learns that clusters are long. From the ends even hard EM stays where it is, while EM's shared pixels let it turn.</source>
   <translation>並んだ 2 つの細長いクラスターです。k-means は距離しか知らないので、両方を真ん中で切って満足します。そこでは二乗距離が真値よりも小さいからです。EM はクラスターが細長いことを学びます。両端からはハード EM でさえ動きませんが、EM は分け合うピクセルによって回転できます。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two of them swapped</source>
   <translation>2 つを入れ替え</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>blue</source>
   <translation>青</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>grey value</source>
   <translation>グレー値</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>k-means</source>
   <translation>k-means</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>red</source>
   <translation>赤</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>shared by likelihood</source>
   <translation>尤度で分け合う</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the likeliest</source>
   <translation>最尤のものにすべて</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the nearest mean</source>
   <translation>最も近い平均にすべて</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/background_chip.py" />
   <source> {0} left out, 0 in files</source>
   <translation>
    <numerusform> {0} を除外、ファイルでは 0</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring all back</source>
   <translation>すべて戻す</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring back {0}</source>
   <translation>{0} を戻す</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Left out: {0}. Click to bring back.</source>
   <translation>除外中: {0}。クリックで戻します。</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Auto</source>
   <translation>自動</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Automatic range of {0}</source>
   <translation>{0} の自動範囲</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Black of {0}</source>
   <translation>{0} の黒</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Blue</source>
   <translation>青</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour of {0}</source>
   <translation>{0} の色</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour that it is shown in</source>
   <translation>表示する色</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Cyan</source>
   <translation>シアン</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit</source>
   <translation>フィット</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit {0}</source>
   <translation>{0} をフィット</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>From .1 to 99.9 % of it</source>
   <translation>値の 0.1～99.9 % の範囲</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Full light of {0}</source>
   <translation>{0} の最大輝度</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Green</source>
   <translation>緑</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Let the mixture see it, or not</source>
   <translation>混合モデルに見せるかどうか</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Magenta</source>
   <translation>マゼンタ</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Other…</source>
   <translation>その他…</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Red</source>
   <translation>赤</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show it, or not: changes no label</source>
   <translation>表示の有無: ラベルは変わりません</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show {0}</source>
   <translation>{0} を表示</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as black</source>
   <translation>黒で表示する値</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as full light</source>
   <translation>最大輝度で表示する値</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>White</source>
   <translation>白</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Yellow</source>
   <translation>黄</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Automatic contrast</source>
   <translation>自動コントラスト</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Channels</source>
   <translation>チャンネル</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Show each channel from .1 to 99.9 % of its values; changes no label</source>
   <translation>各チャンネルを値の 0.1～99.9 % で表示。ラベルは変わりません</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/channels_panel.py" />
   <source>{0} more channels are seen and fitted; --channels chooses among all.</source>
   <translation>
    <numerusform>他に {0} チャンネルが使われています。--channels ですべてから選べます。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0} · best</source>
   <translation>{0} · 最良</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, shown now</source>
   <translation>{0}、表示中</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, the best</source>
   <translation>{0}、最良</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by a variational mixture, without a curve.</source>
   <translation>高いほど良好です。「自動」は曲線のない変分混合モデルによります。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by the coloured curve.</source>
   <translation>高いほど良好です。「自動」は色付きの曲線によります。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>How many labels?</source>
   <translation>ラベルはいくつ?</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Of labels by colour: choosing a number leaves the regions.</source>
   <translation>色によるラベル用です。数を選ぶと領域を離れます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Open a photo to compare numbers of labels.</source>
   <translation>写真を開くとラベル数を比較できます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions</source>
   <translation>領域</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions tells how well the connected areas of K labels agree with the regions of the photo, and comes closest to what people choose.
The others weigh how well K labels explain the photo's colours against how many numbers that takes, in nats; ICL also counts against labels that overlap.
Neighbouring pixels are alike: a photo counts as 256 patches, whatever its size.</source>
   <translation>「領域」は K 個のラベルの連結領域が写真の領域とどれだけ一致するかを示し、人の選択に最も近くなります。
他は、K 個のラベルが写真の色をどれだけ説明するかを、必要な数値の個数と比べます（単位は nat）。ICL はさらに重なり合うラベルを減点します。
隣のピクセルは似ているため、写真は大きさにかかわらず 256 個の小片と数えます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Grey</source>
   <translation>グレー</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × cos hue</source>
   <translation>彩度 × cos 色相</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × sin hue</source>
   <translation>彩度 × sin 色相</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Value</source>
   <translation>明度</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>History</source>
   <translation>履歴</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>Up and Down go back and forward, step by step</source>
   <translation>上下キーで 1 段階ずつ戻る・進む</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_delegate.py" />
   <source>Name of label {0}</source>
   <translation>ラベル {0} の名前</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>Label {0}, {1}, {2}, {3}</source>
   <translation>ラベル {0}、{1}、{2}、{3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>hidden</source>
   <translation>非表示</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>locked</source>
   <translation>ロック中</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>shown</source>
   <translation>表示中</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>{0}: {1} pixels, {2}</source>
   <translation>{0}: {1} ピクセル、{2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By name</source>
   <translation>名前順</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By number</source>
   <translation>番号順</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By share</source>
   <translation>割合順</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Order of labels</source>
   <translation>ラベルの順序</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Sort by number, name or share</source>
   <translation>番号、名前、割合で並べ替え</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_view.py" />
   <source>Open a photo to see its labels.</source>
   <translation>写真を開くとラベルが表示されます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Iteration {0}, {1}. {2}</source>
   <translation>反復 {0}、{1}。{2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood · nats per pixel</source>
   <translation>対数尤度 · nat/ピクセル</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood, nats per pixel</source>
   <translation>対数尤度、nat/ピクセル</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Open a photo to see its fit converge.</source>
   <translation>写真を開くとフィットの収束が表示されます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>converged</source>
   <translation>収束</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>iteration {0}</source>
   <translation>反復 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>running</source>
   <translation>実行中</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>stopped</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> Merge next: {0}</source>
   <translation> 次に統合: {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> and </source>
   <translation> と </translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source>{0} are the labels that the fit tells apart least. Click to merge them.</source>
   <translation>{0} は、フィットが最も区別しにくいラベルです。クリックで統合します。</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close (Esc)</source>
   <translation>閉じる (Esc)</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close message</source>
   <translation>メッセージを閉じる</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Copy details</source>
   <translation>詳細をコピー</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Error</source>
   <translation>エラー</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>For a bug report</source>
   <translation>バグ報告用</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Notice</source>
   <translation>お知らせ</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>allow more in Edit → Preferences → Memory, as far as it reaches</source>
   <translation>「編集 → 設定 → メモリー」で可能な範囲で増やしてください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose another by the field Page in the status bar</source>
   <translation>ステータスバーの「ページ」で別のページを選んでください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose one or three in the panel Channels</source>
   <translation>「チャンネル」パネルで 1 つまたは 3 つ選んでください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose others in the panel Channels</source>
   <translation>「チャンネル」パネルで別のものを選んでください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose those in the panel Channels</source>
   <translation>「チャンネル」パネルで選んでください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>count none</source>
   <translation>数えないでください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>leave out those of another kind</source>
   <translation>種類の異なる写真を除いてください</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>turn Smallest area off</source>
   <translation>「最小領域」をオフにしてください</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Auto: choose the number of labels</source>
   <translation>自動: ラベル数を選ぶ</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Choose K among {0} to {1}, as Auto by says</source>
   <translation>「自動の基準」に従い K を {0}～{1} から選ぶ</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Fit again with these settings</source>
   <translation>この設定で再フィット</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K</source>
   <translation>ラベル数 K</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K, number</source>
   <translation>ラベル数 K（数値）</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Mixture</source>
   <translation>混合モデル</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels</source>
   <translation>ラベル数</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels; type up to {0}</source>
   <translation>ラベル数。{0} まで入力できます</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Regions are found by their borders, without a mixture.</source>
   <translation>領域は混合モデルなしで境界から見つけます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Starts, tolerance, seed</source>
   <translation>開始数、許容誤差、シード</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Stop the fit and keep what it has reached</source>
   <translation>フィットを停止し、そこまでの結果を残します</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are colours, wherever they lie in the photo</source>
   <translation>ラベルは写真内の位置によらない色です</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are connected regions that people would draw</source>
   <translation>ラベルは人が描くような連結領域です</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>What labels are</source>
   <translation>ラベルの意味</translation>
  </message>
  <message>
   <location filename="../ui/panels/name_edit.py" />
   <source>Names to choose from</source>
   <translation>選べる名前</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Column whose values are kept or left out</source>
   <translation>値で残すか除外するかを決める列</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Drag an end to leave objects out; double click for all</source>
   <translation>端をドラッグしてオブジェクトを除外。ダブルクリックですべて</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>all</source>
   <translation>すべて</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Pixel width</source>
   <translation>ピクセル幅</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Unit of the width</source>
   <translation>幅の単位</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Width of a pixel; empty for what the photo's file tells</source>
   <translation>1 ピクセルの幅。空なら写真のファイルの値</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>not known</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>4: sides</source>
   <translation>4: 辺</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>8: sides and corners</source>
   <translation>8: 辺と角</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>All labels</source>
   <translation>すべてのラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>COCO, CVAT, LabelMe, GeoJSON and ROIs have one annotation an object</source>
   <translation>COCO、CVAT、LabelMe、GeoJSON、ROI はオブジェクトごとに 1 つのアノテーションになります</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Close gaps and notches narrower than a disc of this radius</source>
   <translation>この半径の円板より狭い隙間や切れ込みを閉じます</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Closing</source>
   <translation>クロージング</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Connected</source>
   <translation>連結性</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut off bridges and specks narrower than a disc of this radius</source>
   <translation>この半径の円板より狭い橋や斑点を切り取ります</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut touching things apart where they are narrower than this share</source>
   <translation>接しているものを、この割合より狭い所で切り離します</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Export objects one by one</source>
   <translation>オブジェクトを 1 つずつ出力</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes</source>
   <translation>穴埋め</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes of so many pixels or fewer</source>
   <translation>このピクセル数以下の穴を埋めます</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Labels whose areas are objects</source>
   <translation>その領域をオブジェクトとするラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out objects of fewer pixels</source>
   <translation>これより小さいオブジェクトを除外</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out what touches the border</source>
   <translation>縁に接するものを除外</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Objects of</source>
   <translation>対象ラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Opening</source>
   <translation>オープニング</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Outlines in SVG are smooth curves that leave the pixels' edges by so much</source>
   <translation>SVG の輪郭を、ピクセルの縁からこれだけ離れる滑らかな曲線にします</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest</source>
   <translation>最小</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest object</source>
   <translation>最小オブジェクト</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smooth SVG</source>
   <translation>SVG 平滑化</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split</source>
   <translation>分割</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split by</source>
   <translation>分割の基準</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What goes on beyond the photo has no known size</source>
   <translation>写真の外に続くものは大きさが不明です</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What tells touching things apart: where they are narrow, or their values</source>
   <translation>接するものを見分ける基準: 狭い所、または値</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Whether pixels that touch by a corner only are one object</source>
   <translation>角だけで接するピクセルを 1 つのオブジェクトとするか</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>necks</source>
   <translation>くびれ</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>off</source>
   <translation>オフ</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Area</source>
   <translation>面積</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>At border</source>
   <translation>縁に接する</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Circularity</source>
   <translation>円形度</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Eccentricity</source>
   <translation>離心率</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Feret</source>
   <translation>フェレ径</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Height</source>
   <translation>高さ</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Id</source>
   <translation>番号</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Label</source>
   <translation>ラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Major axis</source>
   <translation>長軸</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Minor axis</source>
   <translation>短軸</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Perimeter</source>
   <translation>周囲長</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Posterior</source>
   <translation>事後確率</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Share</source>
   <translation>割合</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Solidity</source>
   <translation>充実度</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Top</source>
   <translation>上</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Width</source>
   <translation>幅</translation>
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
   <translation>はい</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Counting…</source>
   <translation>計数中…</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>No objects</source>
   <translation>オブジェクトなし</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Objects</source>
   <translation>オブジェクト</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/objects_panel.py" />
   <source>{0} objects, {1} {3} in all, {2} {3} on average</source>
   <translation>
    <numerusform>オブジェクト {0} 個、合計 {1} {3}、平均 {2} {3}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages</source>
   <translation>ページを表示</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages (Alt+Down in the field)</source>
   <translation>ページを表示（欄で Alt+下）</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Which picture of the file is open</source>
   <translation>ファイル内のどの画像を開いているか</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>of {0}</source>
   <translation>/ {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Page {0}</source>
   <translation>ページ {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Pages</source>
   <translation>ページ</translation>
  </message>
  <message>
   <location filename="../ui/panels/palette_popover.py" />
   <source>Palettes</source>
   <translation>パレット</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Fold the strip</source>
   <translation>写真一覧をたたむ</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>For all</source>
   <translation>すべてに適用</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Give every photo of the folder what this one has</source>
   <translation>この写真の内容をフォルダー内の全写真に適用</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Let each photo begin by itself again</source>
   <translation>各写真を再び個別に始める</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Open {0}</source>
   <translation>{0} を開く</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin as in a window that was just opened</source>
   <translation>写真は開いたばかりのウィンドウと同じ状態で始まります</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin with the settings of the one before</source>
   <translation>写真は直前の写真の設定で始まります</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Same settings</source>
   <translation>同じ設定</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Show the photos</source>
   <translation>写真を表示</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Start fresh</source>
   <translation>新たに開始</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>What new photos begin with</source>
   <translation>新しい写真の初期設定</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours</source>
   <translation>色</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours, {1} against {0}</source>
   <translation>色、{0} に対する {1}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Density</source>
   <translation>密度</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Histogram of {0}</source>
   <translation>{0} のヒストグラム</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Horizontal axis</source>
   <translation>横軸</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>How colours are drawn</source>
   <translation>色の描き方</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Open a photo to see its colours.</source>
   <translation>写真を開くと色が表示されます。</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Own colours</source>
   <translation>固有の色</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Regions have no components here.</source>
   <translation>領域には成分がありません。</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Vertical axis</source>
   <translation>縦軸</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>{0:,} pixels.</source>
   <translation>{0:,} ピクセル。</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>A mixture empties the labels that it can spare</source>
   <translation>混合モデルが不要なラベルを空にします</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>AIC</source>
   <translation>AIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also how it is patterned, and which way</source>
   <translation>模様とその方向も見る</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also where it lies: compact labels</source>
   <translation>位置も見る: まとまったラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>As many as the colours have clusters</source>
   <translation>色のクラスターと同じ数</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by</source>
   <translation>自動の基準</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by {}</source>
   <translation>自動の基準: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>BIC</source>
   <translation>BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour</source>
   <translation>色</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + place</source>
   <translation>色 + 位置</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture</source>
   <translation>色 + テクスチャー</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture + place</source>
   <translation>色 + テクスチャー + 位置</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour space that is fitted</source>
   <translation>フィットする色空間</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colours: {}</source>
   <translation>色: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance</source>
   <translation>共分散</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance: {}</source>
   <translation>共分散: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Diagonal</source>
   <translation>対角</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids along the axes: no slant</source>
   <translation>軸に沿った楕円体: 傾きなし</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of any shape, each label its own</source>
   <translation>任意の形の楕円体、ラベルごとに別</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of one shape and size for all labels</source>
   <translation>全ラベル共通の形と大きさの楕円体</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features</source>
   <translation>特徴量</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features: {}</source>
   <translation>特徴量: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Few, well separated labels</source>
   <translation>少数のよく分かれたラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Full</source>
   <translation>完全</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>ICL</source>
   <translation>ICL</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Labels whose areas agree with the photo's regions</source>
   <translation>領域が写真の領域と一致するラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>More labels than BIC</source>
   <translation>BIC より多いラベル</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Nothing but how it is patterned, and which way</source>
   <translation>模様とその方向だけを見る</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed</source>
   <translation>シード</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed {}</source>
   <translation>シード {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Shape of the labels' clusters of colours</source>
   <translation>ラベルの色クラスターの形</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spheres, each label of its own size</source>
   <translation>球、ラベルごとに異なる大きさ</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spherical</source>
   <translation>球状</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starting guesses; the likeliest fit wins</source>
   <translation>初期推定の数。最も尤度の高いフィットを採用</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starts</source>
   <translation>開始数</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Stop when an iteration gains less, in nats per pixel</source>
   <translation>1 反復の増加がこれより小さいと停止（nat/ピクセル）</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Texture</source>
   <translation>テクスチャー</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>The same seed gives the same labels again</source>
   <translation>同じシードなら同じラベルになります</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tied</source>
   <translation>共通</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance</source>
   <translation>許容誤差</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance {:g}</source>
   <translation>許容誤差 {:g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Variational</source>
   <translation>変分</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What decides how many labels Auto chooses</source>
   <translation>「自動」がラベル数を選ぶ基準</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What is seen of each pixel</source>
   <translation>各ピクセルの何を見るか</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>{} starts</source>
   <translation>開始数 {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Areas with fewer pixels go to the neighbour they touch most</source>
   <translation>これより小さい領域は最も接する隣に統合されます</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Detail</source>
   <translation>細かさ</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>From few large regions to many small ones</source>
   <translation>少数の大きな領域から多数の小さな領域まで</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smallest area</source>
   <translation>最小領域</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smoothing</source>
   <translation>平滑化</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Takes grain out of the labels; edges of the photo stay. No new fit</source>
   <translation>ラベルの粒状感を除きます。写真の縁は残ります。再フィットなし</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>{0:,} px</source>
   <translation>{0:,} px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_bar.py" />
   <source>Progress of the fit</source>
   <translation>フィットの進捗</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>&lt;1 ms</source>
   <translation>&lt;1 ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>About {0} regions, roughly; looking closer</source>
   <translation>約 {0} 領域（概略）。詳しく調べています</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Finding regions</source>
   <translation>領域を検出中</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted exactly in {0}, {1} iterations</source>
   <translation>
    <numerusform>{0}、{1} 反復で正確にフィット</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</source>
   <translation>
    <numerusform>全 {0:,.1f} メガピクセルでフィット、{1}、{2} 反復</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Fitting</source>
   <translation>フィット中</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labelled by a model, not fitted</source>
   <translation>モデルでラベル付け、フィットなし</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labels from a file, not fitted</source>
   <translation>ファイルのラベル、フィットなし</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Looking for a start</source>
   <translation>開始位置を探しています</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Making an overview</source>
   <translation>概観を作成しています</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Opening the photo</source>
   <translation>写真を開いています</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of all {0:,.1f} megapixels</source>
   <translation>全 {0:,.1f} メガピクセルでの割合</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of the overview</source>
   <translation>概観での割合</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {0}, {1} iterations</source>
   <translation>
    <numerusform>{0}、{1} 反復で停止</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</source>
   <translation>
    <numerusform>全 {0:,.1f} メガピクセル、{1}、{2} 反復で停止</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>overview 1:{0:.3g}</source>
   <translation>概観 1:{0:.3g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>smoothed in {0}</source>
   <translation>平滑化 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>tidied in {0}</source>
   <translation>整理 {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} colours</source>
   <translation>
    <numerusform>{0:,} 色</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px transparent</source>
   <translation>{0:,} px 透明</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px without a value</source>
   <translation>{0:,} px 値なし</translation>
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
    <numerusform>{1} で {0} 領域を検出</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit {3}</source>
   <translation>{0} × {1}、{2} ビット {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3}</source>
   <translation>{0} × {1}、{2} ビット、{3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3} channels</source>
   <translation>{0} × {1}、{2} ビット、{3} チャンネル</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>As likely under the model as its own photo, less {0:.1f} of its spread</source>
   <translation>モデルのもとで、元の写真よりばらつきの {0:.1f} 倍低いだけの尤度です</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Done</source>
   <translation>完了</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Drift: its mean log-likelihood under the model is {0:.1f} spreads lower than that of the model's own photo</source>
   <translation>ドリフト: モデルのもとでの平均対数尤度が、モデルの写真よりばらつきの {0:.1f} 倍低くなっています</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Labelled: something was done to it</source>
   <translation>ラベル付き: 操作済み</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Nothing done to it yet</source>
   <translation>まだ何もしていません</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_view.py" />
   <source>Photos of the folder</source>
   <translation>フォルダー内の写真</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>One iteration further</source>
   <translation>1 反復進む</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>Play the iterations</source>
   <translation>反復を再生</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>To the starting guess</source>
   <translation>初期推定へ</translation>
  </message>
  <message>
   <location filename="../ui/plots/range_histogram.py" />
   <source>Drag an end of the range; double click for the automatic one</source>
   <translation>範囲の端をドラッグ。ダブルクリックで自動</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Area of interest</source>
   <translation>関心領域</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Drag over what counts · Shift: more · Alt: less · Esc ends</source>
   <translation>対象を囲む · Shift: 追加 · Alt: 削除 · Esc で終了</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Nothing would be left inside; draw another area</source>
   <translation>内側に何も残りません。別の領域を描いてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Only inside {0}</source>
   <translation>{0} の内側のみ</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>The whole photo counts already</source>
   <translation>すでに写真全体が対象です</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Whole photo</source>
   <translation>写真全体</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>Open photo</source>
   <translation>写真を開く</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>The clipboard holds no picture; copy one, then paste again</source>
   <translation>クリップボードに画像がありません。コピーしてから貼り付けてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Fitting one model to all photos</source>
   <translation>全写真に 1 つのモデルをフィット中</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Starting</source>
   <translation>開始しています</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Stopping</source>
   <translation>停止しています</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>{0} of {1}</source>
   <translation>{0} / {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: gives back the labels below the paint · [ ]: size</source>
   <translation>ドラッグ: 塗りの下のラベルを戻す · [ ]: サイズ</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0} · Shift: only over the label below · [ ]: size</source>
   <translation>ドラッグ: {0} を塗る · Shift: 下のラベルのみ · [ ]: サイズ</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0}, only over the label below · Shift: over all</source>
   <translation>ドラッグ: {0} を塗る（下のラベルのみ） · Shift: すべての上</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>the label below</source>
   <translation>下のラベル</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Automatic contrast of {0}</source>
   <translation>{0} の自動コントラスト</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Contrast of {0}</source>
   <translation>{0} のコントラスト</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit with {0}</source>
   <translation>{0} を含めてフィット</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit without {0}</source>
   <translation>{0} を除いてフィット</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Hide {0}</source>
   <translation>{0} を非表示</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>Regions are found without a fit.</source>
   <translation>領域はフィットなしで見つけます。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>These labels were not fitted; Fit goes on from them.</source>
   <translation>このラベルはフィットされていません。「フィット」はここから続けます。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>Export writes labels of the overview; File → Export labels at full size writes those of all pixels</source>
   <translation>「エクスポート」は概観のラベルを、「ファイル → 原寸でラベルをエクスポート」は全ピクセルのラベルを書き込みます</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; Export opens when they are there</source>
   <translation>ラベルを準備中です。できしだいエクスポートを開きます</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; they are exported when they are there</source>
   <translation>ラベルを準備中です。できしだいエクスポートします</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>There is nothing to export yet</source>
   <translation>エクスポートするものがまだありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open a photo or a folder first</source>
   <translation>先に写真またはフォルダーを開いてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open folder</source>
   <translation>フォルダーを開く</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>This photo lies in no folder; open one from a folder</source>
   <translation>この写真はフォルダー内にありません。フォルダーから開いてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first of these {1} photos</source>
   <translation>{0} は {1} 枚の写真の最初です</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first photo in {1}</source>
   <translation>{0} は {1} の最初の写真です</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last of these {1} photos</source>
   <translation>{0} は {1} 枚の写真の最後です</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last photo in {1}</source>
   <translation>{0} は {1} の最後の写真です</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the only photo here</source>
   <translation>{0} はここで唯一の写真です</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are labelled by the model of {1}</source>
   <translation>
    <numerusform>全 {0} 枚の写真を {1} のモデルでラベル付けします</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are segmented by the settings of {1}</source>
   <translation>
    <numerusform>全 {0} 枚の写真を {1} の設定でセグメント化します</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All: {0}</source>
   <translation>すべて: {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Labels of all {0} photos are called like those of {1}</source>
   <translation>
    <numerusform>全 {0} 枚の写真のラベル名を {1} に合わせます</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Model of {0}</source>
   <translation>{0} のモデル</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Names of {0}</source>
   <translation>{0} の名前</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Not done</source>
   <translation>未完了</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Nothing was set for all photos</source>
   <translation>全写真への設定はありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Photos begin by themselves again; what they have got they keep</source>
   <translation>写真は再び個別に始まります。得たものはそのままです</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Regions lie in one photo only, so they are no model for others;</source>
   <translation>領域は 1 枚の写真の中にだけあり、他の写真のモデルになりません。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Settings of {0}</source>
   <translation>{0} の設定</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>There are no other photos here; open a folder</source>
   <translation>他に写真がありません。フォルダーを開いてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Wait until the fit has ended</source>
   <translation>フィットが終わるまでお待ちください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>choose By colour first</source>
   <translation>先に「色による」を選んでください</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>{0} worked on before keep their marks and edits, and can undo it</source>
   <translation>
    <numerusform>作業済みの {0} 枚はマークと編集を保ち、元に戻せます</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>All files (*)</source>
   <translation>すべてのファイル (*)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Masks ({0})</source>
   <translation>マスク ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Models ({0})</source>
   <translation>モデル ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open labels</source>
   <translation>ラベルを開く</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open recipe</source>
   <translation>レシピを開く</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipe {0}</source>
   <translation>レシピ {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipes ({0})</source>
   <translation>レシピ ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Segmented by the settings of {0}</source>
   <translation>{0} の設定でセグメント化</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>The next photo is segmented by {0}</source>
   <translation>次の写真は {0} でセグメント化されます</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Use model</source>
   <translation>モデルを使う</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>undo brings it back</source>
   <translation>元に戻すと復元します</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>what was painted, marked or locked went with the labels before;</source>
   <translation>塗り、マーク、ロックは以前のラベルとともに消えました。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} holds the settings that are set already</source>
   <translation>{0} の設定はすでに適用されています</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} was for the photo before; open it again for this one</source>
   <translation>{0} は前の写真用でした。この写真用に開き直してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Click on a border: its two labels become one · Esc ends</source>
   <translation>境界をクリック: 両側のラベルが 1 つに · Esc で終了</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Join {0} and {1}</source>
   <translation>{0} と {1} を結合</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>No border is here; point at one between two labels</source>
   <translation>ここに境界はありません。2 つのラベルの間を指してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No earlier session of {0} is kept</source>
   <translation>{0} の以前のセッションはありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No session is kept</source>
   <translation>保存されたセッションはありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture closes when the files are written</source>
   <translation>ファイルの書き込みが終わると Pixture を閉じます</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture was ended while {0} was open; what was done to it until {1} is kept: File → Bring back last session</source>
   <translation>{0} を開いたまま Pixture が終了しました。{1} までの操作は残っています: ファイル → 前回のセッションを復元</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>What was done to {0} until {1} is kept: File → Bring back last session</source>
   <translation>{0} への {1} までの操作は残っています: ファイル → 前回のセッションを復元</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_keys_presenter.py" />
   <source>No label has the key {0}; give one to a label with Shift+F2</source>
   <translation>キー {0} のラベルはありません。Shift+F2 で割り当ててください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label set {0}</source>
   <translation>ラベルセット {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label sets, COCO, LabelMe, CVAT ({0})</source>
   <translation>ラベルセット、COCO、LabelMe、CVAT ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Leave label set {0}</source>
   <translation>ラベルセット {0} を外す</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Open label set</source>
   <translation>ラベルセットを開く</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Rename {0} “{1}”</source>
   <translation>{0} を「{1}」に名前変更</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Save label set</source>
   <translation>ラベルセットを保存</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Saved label set {0}; photos that are opened next get its labels</source>
   <translation>ラベルセット {0} を保存しました。次に開く写真でそのラベルを使います</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels are on their way; try again in a moment</source>
   <translation>ラベルを準備中です。少し待ってからもう一度お試しください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels have changed meanwhile; try again</source>
   <translation>その間にラベルが変わりました。もう一度お試しください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>the next photo's labels get the names of {0}</source>
   <translation>次の写真のラベルに {0} の名前を使います</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0} of {1} labels are those of {2}</source>
   <translation>{1} ラベル中 {0} は {2} のものです</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0}; without {1}</source>
   <translation>{0}。{1} なし</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose a label first: click it</source>
   <translation>先にラベルをクリックして選んでください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose two labels or more to merge: Ctrl+click them</source>
   <translation>統合するラベルを 2 つ以上選んでください: Ctrl+クリック</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Finer in {0}</source>
   <translation>{0} を細かく</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Leave out {0}</source>
   <translation>{0} を除外</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Merge {0}</source>
   <translation>{0} を統合</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>No label is left out</source>
   <translation>除外されたラベルはありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Nothing of the label touches anything else of it</source>
   <translation>このラベルに互いに接するものはありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Only regions are opened; tick Regions first, or split by colour</source>
   <translation>細かくできるのは領域だけです。先に「領域」を選ぶか、色で分割してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} by colour</source>
   <translation>{0} を色で分割</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} into pieces</source>
   <translation>{0} を断片に分割</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Take things of {0} apart</source>
   <translation>{0} のものを切り離す</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The label is one connected piece already</source>
   <translation>このラベルはすでに 1 つの連結部分です</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The labels are on their way; change them in a moment</source>
   <translation>ラベルを準備中です。少し待ってから変更してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>{0} is locked; unlock it first (Ctrl+L)</source>
   <translation>{0} はロック中です。先に解除してください (Ctrl+L)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Hide others</source>
   <translation>他を非表示</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Recolour {0}</source>
   <translation>{0} の色を変更</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Reset colours</source>
   <translation>色をリセット</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Show all</source>
   <translation>すべて表示</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>All pixels are being gone through; stop that first</source>
   <translation>全ピクセルを処理中です。先に停止してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting colours: {0:,} of {1:,} parts</source>
   <translation>色を数えています: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting labels: {0:,} of {1:,} parts</source>
   <translation>ラベルを数えています: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Export labels at full size</source>
   <translation>原寸でラベルをエクスポート</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Finding small regions: {0:,} of {1:,} parts</source>
   <translation>小さな領域を検出中: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fit on all pixels</source>
   <translation>全ピクセルでフィット</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitted on {0:,.1f} megapixels, {1:,} colours, {2} iterations</source>
   <translation>{0:,.1f} メガピクセル、{1:,} 色、{2} 反復でフィット</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitting, iteration {0}</source>
   <translation>フィット中、反復 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Joining small regions: {0:,} of {1:,} parts</source>
   <translation>小さな領域を統合中: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labelling: {0:,} of {1:,} parts</source>
   <translation>ラベル付け中: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labels of all pixels are in {0}</source>
   <translation>全ピクセルのラベルは {0} にあります</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making an overview of {0}: {1:.0f}%</source>
   <translation>{0} の概観を作成しています: {1:.0f}%</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making smaller copies: {0:,} of {1:,} parts</source>
   <translation>縮小コピーを作成中: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Measuring grain: {0:,} of {1:,} parts</source>
   <translation>粒状感を測定中: {0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Settings have changed meanwhile; choose Fit on all pixels again</source>
   <translation>その間に設定が変わりました。もう一度「全ピクセルでフィット」を選んでください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Starting workers</source>
   <translation>ワーカーを起動中</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the labels are those from before</source>
   <translation>停止しました。ラベルは以前のままです</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the same export goes on from there</source>
   <translation>停止しました。同じエクスポートで続きから再開します</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; what was counted is kept until the window closes</source>
   <translation>停止しました。数えた内容はウィンドウを閉じるまで残ります</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>This is an overview of a photo too large for memory; zoom in for its pixels, and choose Fit → Fit on all pixels once you like what you see</source>
   <translation>メモリーに収まらない写真の概観です。拡大するとピクセルが見えます。結果に満足したら「フィット → 全ピクセルでフィット」を選んでください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>{0}; choose Export for labels of its size</source>
   <translation>{0}。この大きさのラベルには「エクスポート」を選んでください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Lock {0}</source>
   <translation>{0} をロック</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Unlock {0}</source>
   <translation>{0} のロックを解除</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Drag: marks {0} · Ctrl: new label · Shift or right: erase · [ ]: size</source>
   <translation>ドラッグ: {0} をマーク · Ctrl: 新規ラベル · Shift または右: 消去 · [ ]: サイズ</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Erase all marks</source>
   <translation>すべてのマークを消去</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Regions are found without a fit: scribbles teach nothing here</source>
   <translation>領域はフィットなしで見つけるため、スクリブルは効果がありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>These labels come from no fit: scribbles count once F5 fits on</source>
   <translation>このラベルはフィットによるものではありません。F5 で続けてフィットするとスクリブルが効きます</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>a new label</source>
   <translation>新しいラベル</translation>
  </message>
  <message>
   <location filename="../ui/presenters/merge_presenter.py" />
   <source>There are no two labels that could be proposed</source>
   <translation>提案できる 2 つのラベルがありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By colour</source>
   <translation>色による</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By region</source>
   <translation>領域による</translation>
  </message>
  <message>
   <location filename="../ui/presenters/objects_presenter.py" />
   <source>Objects: {0}</source>
   <translation>オブジェクト: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Erase paint</source>
   <translation>塗りを消去</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing is painted yet that could be erased</source>
   <translation>消去できる塗りがまだありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing there could be changed</source>
   <translation>そこに変更できるものはありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Paint {0}</source>
   <translation>{0} を塗る</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels are on their way; paint when they are there</source>
   <translation>ラベルを準備中です。できてから塗ってください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels have changed meanwhile; nothing was painted</source>
   <translation>その間にラベルが変わりました。何も塗られていません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>As in the photo</source>
   <translation>写真どおり</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Blue to yellow</source>
   <translation>青から黄</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Greys</source>
   <translation>グレー</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Okabe and Ito</source>
   <translation>Okabe–Ito</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Palette “{0}”</source>
   <translation>パレット「{0}」</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Standard</source>
   <translation>標準</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Vibrant</source>
   <translation>鮮やか</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click on a thing · Esc ends</source>
   <translation>対象をクリック · Esc で終了</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click: more · Right or Alt: not this · Backspace: back · Enter: {0}</source>
   <translation>クリック: 追加 · 右または Alt: 除外 · Backspace: 戻る · Enter: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Looking at the photo…</source>
   <translation>写真を調べています…</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>into {0}, with Shift new</source>
   <translation>{0} に追加、Shift で新規</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>new label</source>
   <translation>新規ラベル</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>mean of {0:.3g} × {1:.3g} pixels</source>
   <translation>{0:.3g} × {1:.3g} ピクセルの平均</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>no value</source>
   <translation>値なし</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>transparent</source>
   <translation>透明</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>Take the thing</source>
   <translation>対象を取り込む</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The label is locked; unlock it first (Ctrl+L), or make a new one</source>
   <translation>ラベルはロック中です。先に解除するか (Ctrl+L)、新規に作ってください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The labels are on their way; take the thing when they are</source>
   <translation>ラベルを準備中です。できてから対象を取り込んでください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>In private: no photo is listed among the recent ones, and nothing is kept of what is done; save what you want to keep</source>
   <translation>プライベート: 写真は最近のファイルに載らず、操作も残りません。残したいものは保存してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Nothing</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Photos and sessions are kept again</source>
   <translation>写真とセッションの保存を再開しました</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>{0} in {1} sessions</source>
   <translation>
    <numerusform>{1} セッションで {0}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Projects ({0})</source>
   <translation>プロジェクト ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Save project</source>
   <translation>プロジェクトを保存</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Saved {0}</source>
   <translation>{0} を保存しました</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Where is {0}?</source>
   <translation>{0} はどこにありますか?</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Copied: {0}</source>
   <translation>コピーしました: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save model</source>
   <translation>モデルを保存</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save recipe</source>
   <translation>レシピを保存</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Fill holes of {0}</source>
   <translation>{0} の穴を埋める</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Grow {0}</source>
   <translation>{0} を拡大</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Remove specks of {0}</source>
   <translation>{0} の斑点を除去</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Shrink {0}</source>
   <translation>{0} を縮小</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Smooth {0}</source>
   <translation>{0} を平滑化</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>That changes no pixel; try another amount</source>
   <translation>どのピクセルも変わりません。別の値をお試しください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>below {0} pixels</source>
   <translation>{0} ピクセル未満</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>up to {0} pixels</source>
   <translation>{0} ピクセルまで</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <location filename="../ui/presenters/rewind_presenter.py" />
   <source>Keep iteration {0}</source>
   <translation>反復 {0} を採用</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Draw a line along a scale bar · Shift keeps it straight · Esc ends</source>
   <translation>スケールバーに沿って線を引く · Shift でまっすぐ · Esc で終了</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Scale: {0} {1} a pixel</source>
   <translation>縮尺: 1 ピクセル {0} {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scatter_presenter.py" />
   <source>Move mean {0}</source>
   <translation>平均 {0} を移動</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Erase mark of {0}</source>
   <translation>{0} のマークを消去</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Mark {0}</source>
   <translation>{0} をマーク</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>No label is there; choose one first, or hold Ctrl to start one</source>
   <translation>そこにラベルはありません。先に選ぶか、Ctrl を押しながら新規に始めてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Nothing is marked yet that could be erased</source>
   <translation>消去できるマークがまだありません</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Regions are found without a fit that marks could teach; paint instead</source>
   <translation>領域はマークが教えるフィットなしで見つけます。代わりに塗ってください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Strength of marks {0:g}</source>
   <translation>マークの強さ {0:g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; scribble when they are there</source>
   <translation>ラベルを準備中です。できてからスクリブルしてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; start a new one when they are there</source>
   <translation>ラベルを準備中です。できてから新規に始めてください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The marks are hidden; show them to erase one</source>
   <translation>マークは非表示です。消去するには表示してください</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>These labels come from no fit; marks count once F5 fits on from them</source>
   <translation>このラベルはフィットによるものではありません。F5 で続けてフィットするとマークが効きます</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Automatic K</source>
   <translation>自動 K</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>By colour, K = {0}</source>
   <translation>色による、K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Detail {0:.2f}</source>
   <translation>細かさ {0:.2f}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K = {0}</source>
   <translation>K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K by hand</source>
   <translation>手動の K</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Labels are by colour again; undo brings the regions back.</source>
   <translation>ラベルは色によるものに戻りました。元に戻すと領域が復元されます。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Opacity {0}%</source>
   <translation>不透明度 {0}%</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smallest area {0}</source>
   <translation>最小領域 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smoothing {0:.2g}</source>
   <translation>平滑化 {0:.2g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Choose a label first: what is clicked becomes a part of it</source>
   <translation>先にラベルを選んでください。クリックした所がその一部になります</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click along a border: paints {0}</source>
   <translation>境界に沿ってクリック: {0} を塗る</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click corners: paints {0}</source>
   <translation>角をクリック: {0} を塗る</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: more · Enter or first corner: closes · Backspace: back · Esc drops</source>
   <translation>クリック: 追加 · Enter または最初の角: 閉じる · Backspace: 戻る · Esc で破棄</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: paints the area {0} · Right or Alt: erase · Esc ends</source>
   <translation>クリック: 領域を {0} に塗る · 右または Alt: 消去 · Esc で終了</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag a rectangle: paints {0}</source>
   <translation>長方形をドラッグ: {0} を塗る</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag around it: paints {0}</source>
   <translation>囲む: {0} を塗る</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Let go: paints · Esc drops</source>
   <translation>放す: 塗る · Esc で破棄</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Shift: only over the label below · Right or Alt: erase</source>
   <translation>Shift: 下のラベルのみ · 右または Alt: 消去</translation>
  </message>
  <message>
   <location filename="../ui/presenters/strip_presenter.py" />
   <source>kept {0}; File → Bring back last session</source>
   <translation>{0} は保存済み。ファイル → 前回のセッションを復元</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>0  certain</source>
   <translation>0  確実</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>1 pixel in 10,000</source>
   <translation>1 万ピクセルに 1 つ</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Bright where two labels or more are about as likely as each other.</source>
   <translation>複数のラベルが同程度に確からしい所ほど明るくなります。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How few pixels have a colour that the mixture explains so badly.</source>
   <translation>混合モデルがこれほど説明できない色のピクセルの少なさ。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How likely a pixel of this colour belongs to the label.</source>
   <translation>この色のピクセルがラベルに属する確率。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>No pixel changed label since the last result.</source>
   <translation>前回の結果からラベルが変わったピクセルはありません。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Probability of {0}</source>
   <translation>{0} の確率</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>There is no earlier result yet. Change a setting to compare.</source>
   <translation>以前の結果がまだありません。設定を変えると比較できます。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>two as likely  1</source>
   <translation>2 つが同等  1</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>usual</source>
   <translation>通常</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>{0} of pixels changed label since the last result.</source>
   <translation>前回の結果から {0} のピクセルのラベルが変わりました。</translation>
  </message>
  <message>
   <location filename="../ui/session/autosave.py" />
   <source>What is done cannot be kept: {0}</source>
   <translation>操作を保存できません: {0}</translation>
  </message>
  <message>
   <location filename="../ui/session/beginnings.py" />
   <source>It begins with the settings of {0}; untick Photo → New photos begin with these settings to start fresh</source>
   <translation>{0} の設定で始まります。新たに始めるには「写真 → 新しい写真をこの設定で始める」を外してください</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>not enough memory; try a smaller photo</source>
   <translation>メモリーが足りません。小さい写真でお試しください</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>the fit failed</source>
   <translation>フィットに失敗しました</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Photos and projects ({0})</source>
   <translation>写真とプロジェクト ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Zarr stores ({0})</source>
   <translation>Zarr ストア ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit again</source>
   <translation>再フィット</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit from these labels</source>
   <translation>このラベルからフィット</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Stopped; the photo was not opened</source>
   <translation>停止しました。写真は開かれていません</translation>
  </message>
  <message>
   <location filename="../ui/widgets/dock_title.py" />
   <source>Float or dock</source>
   <translation>切り離し・ドッキング</translation>
  </message>
  <message>
   <location filename="../ui/widgets/fold.py" />
   <source>closed</source>
   <translation>閉</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;About Pixture</source>
   <translation>Pixture について(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Actual size</source>
   <translation>実際のサイズ(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Batch…</source>
   <translation>一括処理(&amp;B)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Bring back all</source>
   <translation>すべて戻す(&amp;B)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Copy view</source>
   <translation>表示をコピー(&amp;C)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Done</source>
   <translation>完了(&amp;D)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Each photo by itself</source>
   <translation>写真ごとに個別に始める(&amp;E)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Edit</source>
   <translation>編集(&amp;E)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Erase all marks</source>
   <translation>すべてのマークを消去(&amp;E)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Export…</source>
   <translation>エクスポート(&amp;E)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;File</source>
   <translation>ファイル(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fill holes…</source>
   <translation>穴埋め(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit</source>
   <translation>フィット(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit in window</source>
   <translation>ウィンドウに合わせる(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Grow…</source>
   <translation>拡大(&amp;G)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Help</source>
   <translation>ヘルプ(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Hide or show</source>
   <translation>表示・非表示(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Keep this iteration</source>
   <translation>この反復を採用(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels</source>
   <translation>ラベル(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels on or off</source>
   <translation>ラベルの表示・非表示(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Leave out</source>
   <translation>除外(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Merge</source>
   <translation>統合(&amp;M)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next label</source>
   <translation>次のラベル(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next photo</source>
   <translation>次の写真(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Open…</source>
   <translation>開く(&amp;O)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Paste photo</source>
   <translation>写真を貼り付け(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Photo</source>
   <translation>写真(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Preferences…</source>
   <translation>設定(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous label</source>
   <translation>前のラベル(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous photo</source>
   <translation>前の写真(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Quit</source>
   <translation>終了(&amp;Q)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Rename…</source>
   <translation>名前の変更(&amp;R)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Reset layout</source>
   <translation>レイアウトをリセット(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Shortcuts</source>
   <translation>ショートカット(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Split by colour</source>
   <translation>色で分割(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Stop</source>
   <translation>停止(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Use model…</source>
   <translation>モデルを使う(&amp;U)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;View</source>
   <translation>表示(&amp;V)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Whole photo again</source>
   <translation>写真全体に戻す(&amp;W)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Bring bac&amp;k last session</source>
   <translation>前回のセッションを復元(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;colour</source>
   <translation>色による(&amp;C)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;region</source>
   <translation>領域による(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose all</source>
   <translation>すべて選択</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose the others</source>
   <translation>選択を反転</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Copy as co&amp;mmand</source>
   <translation>コマンドとしてコピー(&amp;M)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Count and measure ob&amp;jects</source>
   <translation>オブジェクトを数えて測定(&amp;J)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export a&amp;gain</source>
   <translation>再エクスポート(&amp;G)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export labels at full si&amp;ze…</source>
   <translation>原寸でラベルをエクスポート(&amp;Z)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;it</source>
   <translation>フィット(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;ull screen</source>
   <translation>全画面表示(&amp;U)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fai&amp;nter</source>
   <translation>薄く(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Finer here</source>
   <translation>ここを細かく</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fit on all &amp;pixels</source>
   <translation>全ピクセルでフィット(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Hide or show &amp;others</source>
   <translation>他の表示・非表示(&amp;O)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>L&amp;earn EM…</source>
   <translation>EM を学ぶ(&amp;E)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Leave label set</source>
   <translation>ラベルセットを外す</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Lock or &amp;unlock</source>
   <translation>ロック・解除(&amp;U)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Merge the two most ali&amp;ke</source>
   <translation>最も似た 2 つを統合(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Ne&amp;w photos begin with these settings</source>
   <translation>新しい写真をこの設定で始める(&amp;W)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Note and key…</source>
   <translation>メモとキー…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Onl&amp;y inside this label</source>
   <translation>このラベルの内側のみ(&amp;Y)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;folder…</source>
   <translation>フォルダーを開く(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;labels…</source>
   <translation>ラベルを開く(&amp;L)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open a&amp;ddress…</source>
   <translation>アドレスを開く(&amp;D)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open label set…</source>
   <translation>ラベルセットを開く…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open rec&amp;ipe…</source>
   <translation>レシピを開く(&amp;I)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>P&amp;hoto strip</source>
   <translation>写真一覧(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Palette…</source>
   <translation>パレット…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Pri&amp;vate</source>
   <translation>プライベート(&amp;V)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Probability or &amp;back</source>
   <translation>確率または戻る(&amp;B)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Re&amp;colour…</source>
   <translation>色を変更(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Remove specks…</source>
   <translation>斑点を除去…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save &amp;model…</source>
   <translation>モデルを保存(&amp;M)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save label set…</source>
   <translation>ラベルセットを保存…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save projec&amp;t</source>
   <translation>プロジェクトを保存(&amp;T)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save project &amp;as…</source>
   <translation>プロジェクトに名前を付けて保存(&amp;A)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save re&amp;cipe…</source>
   <translation>レシピを保存(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show &amp;log</source>
   <translation>ログを表示(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show mar&amp;ks</source>
   <translation>マークを表示(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Shrink…</source>
   <translation>縮小…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Smooth…</source>
   <translation>平滑化…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Split into connected p&amp;ieces</source>
   <translation>連結した断片に分割(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Stron&amp;ger</source>
   <translation>濃く(&amp;G)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Take &amp;touching things apart</source>
   <translation>接するものを切り離す(&amp;T)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>The same &amp;again</source>
   <translation>もう一度同じ操作(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These &amp;settings for all</source>
   <translation>この設定をすべてに(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These n&amp;ames for all</source>
   <translation>この名前をすべてに(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>This &amp;model for all</source>
   <translation>このモデルをすべてに(&amp;M)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;in</source>
   <translation>ズームイン(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;out</source>
   <translation>ズームアウト(&amp;O)</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>Redo</source>
   <translation>やり直し</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>the canvas and lists</source>
   <translation>キャンバスと一覧</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>How strong the labels lie over the photo</source>
   <translation>写真に重ねるラベルの濃さ</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Overlay opacity</source>
   <translation>ラベルの不透明度</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Something went wrong: {0}</source>
   <translation>問題が発生しました: {0}</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Clear this list</source>
   <translation>この一覧を消去(&amp;C)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Panels</source>
   <translation>パネル(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Theme</source>
   <translation>テーマ(&amp;T)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>No photos yet</source>
   <translation>写真がありません</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;recent</source>
   <translation>最近のファイルを開く(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;sample</source>
   <translation>サンプルを開く(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>System</source>
   <translation>システム</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Open</source>
   <translation>開く</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Overlay</source>
   <translation>不透明度</translation>
  </message>
  <message>
   <location filename="../ui/window/window_actions.py" />
   <source>Copied: the view as a picture</source>
   <translation>コピーしました: 表示の画像</translation>
  </message>
 </context>
</TS>
